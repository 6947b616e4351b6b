/** A path as a URI: an absolute one with its scheme, any other relative. */
export function uriOf(path: string): string {
  const whole = path.replace(/\p{Cs}/gu, '\ufffd');
  const isDrive = /^[A-Za-z]:\//u.test(whole);
  const segments = whole.replace(/^\.\//u, '').split('/');
  const encoded = segments
    .map((segment, index) => (index === 0 && isDrive ? segment : encodeURIComponent(segment)))
    .join('/');
  if (isDrive) return `file:///${encoded}`;
  return whole.startsWith('/') ? `file://${encoded}` : encoded;
}
