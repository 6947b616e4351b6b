import { cellOf } from '../../service/concordance/kwicTable.ts';
import type { Reporter } from './reporter.ts';

/** One row of a table as RFC 4180 has it. What a spreadsheet would run as a formula has an apostrophe before it. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : cellOf(cell))).join(',')}\r\n`;
}

/** One row for each finding; lines and columns are 1-based, for people. */
export function csvReporter(): Reporter {
  return {
    begin: () =>
      csvRow([
        'path',
        'line',
        'column',
        'endLine',
        'endColumn',
        'severity',
        'rule',
        'message',
        'fix',
        'error',
      ]),
    file: ({ path, findings, error }) =>
      error === null
        ? findings
            .map(({ range: { start, end }, severity, rule, message, fix }) =>
              csvRow([
                path,
                start.line + 1,
                start.character + 1,
                end.line + 1,
                end.character + 1,
                severity,
                rule,
                message,
                fix?.applicability ?? '',
                '',
              ]),
            )
            .join('')
        : csvRow([path, '', '', '', '', '', '', '', '', error]),
    end: () => '',
  };
}
