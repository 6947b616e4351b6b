/** Whether a mutant is in a random sample; the same seed gives the same sample as long as the file is the same. */
export function inSample({ mutatorName, location, replacement }, { share, seed }) {
  if (share >= 1) return true;
  const { line, column } = location.start;
  let hash = seed ^ 0x811c9dc5;
  for (const character of `${mutatorName} ${line} ${column} ${location.end.column} ${replacement}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x100000000 < share;
}
