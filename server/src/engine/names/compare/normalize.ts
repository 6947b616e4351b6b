/** Marks that stand between the parts of a transliterated name; scans and keyboards mix them up. */
const dots = /[•・‧∙･.．。﹒●]/gu;
const dashes = /[‐‑‒–—―−－﹣]+/gu;
const quotes = /[“”‘’"'「」『』《》〈〉＂＇]/gu;
const combiningMarks = /[\u0300-\u036f]/gu;

/** Most names hold nothing that could be folded. */
const plain = /^[\u4e00-\u9fff]*$/u;

/**
 * Takes out of a name what is only typography: width, blanks, accents, and the shape of dots and dashes.
 * Names with the same fold differ in nothing that a reader would call another spelling.
 */
export function foldTypography(name: string): string {
  if (plain.test(name)) return name;
  return name
    .normalize('NFKC')
    .normalize('NFD')
    .replace(combiningMarks, '')
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(dots, '·')
    .replace(dashes, '-');
}

/** The fold without quotes and book-title marks, which some writers set around a proper name and some do not. */
export function bareName(name: string): string {
  return plain.test(name) ? name : foldTypography(name.replace(quotes, ''));
}
