/** Whether two values of plain data (no cycles, no functions) are the same in all that they hold. */
export function equalData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isHolder(a) || !isHolder(b)) return Object.is(a, b);
  // Loops instead of lists of entries: analyses of large texts are compared after each edit.
  let left = 0;
  for (const key in a) {
    if (!(key in b) || !equalData(a[key], b[key])) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0 && Array.isArray(a) === Array.isArray(b);
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
