/** Entries of a bibliography have half-width marks by their own standard; so has data. */
const bibliography = /\[[JMDCNRSPGZ](?:\/OL)?\]|\d{4},\s?\d{1,4}\s?\(\d{1,3}\)\s?[:：]\s?\d/u;
const data = /^\s*(?:"[^"]{1,60}"\s?:|\{\s?")/u;
/** Cells that commas part, and nothing else. */
const row = /^[^,，。；：！？;:!?]{1,12}(?:,[^,，。；：！？;:!?]{0,12}){2,}$/u;

/** Whether a text is Chinese that somebody has punctuated, and neither data nor an entry of a bibliography. */
export function isChineseProse(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return false;
  const words = text.match(/[A-Za-z]+/gu)?.length ?? 0;
  return han >= words * 2 && !bibliography.test(text) && !data.test(text) && !row.test(text);
}
