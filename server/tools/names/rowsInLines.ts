/** Units of a line of a generated file. */
const lineLength = 100;

/** Rows of characters, blanks between them, in lines of a generated file. */
export function rowsInLines(rows: Iterable<string>): string {
  const lines: string[] = [];
  let line = '';
  for (const row of rows) {
    if (line.length + row.length > lineLength) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${row} `;
  }
  lines.push(line.trimEnd());
  return lines.join('\n');
}
