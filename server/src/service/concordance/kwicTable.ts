/** A cell that a spreadsheet would take for a formula. The full-width signs count too: some spreadsheets fold them. */
const formula = /^[\s"']*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * A table as RFC 4180 has it, for spreadsheets: they read UTF-8 when it begins with a byte-order mark, and they run
 * what looks like a formula, so an apostrophe is put before it, which they take as “this is text”.
 */
export function spreadsheetTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A text as a cell that no spreadsheet runs. */
export function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
