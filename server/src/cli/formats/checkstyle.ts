import type { Severity } from '../../engine/lint/finding.ts';
import type { Reporter } from './reporter.ts';
import { xmlAttributes } from './xml.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** The XML of Checkstyle, which continuous integration reads; lines and columns are 1-based. */
export function checkstyleReporter(): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file({ path, findings, error }) {
      const lines =
        error === null
          ? findings.map(({ range: { start }, severity, message, rule }) => ({
              line: start.line + 1,
              column: start.character + 1,
              severity: severities[severity],
              message,
              source: `jiaokan.${rule}`,
            }))
          : [{ line: 1, severity: 'error', message: error, source: 'jiaokan' }];
      const errors = lines.map((line) => `    <error${xmlAttributes(line)}/>\n`);
      return `  <file${xmlAttributes({ name: path })}>\n${errors.join('')}  </file>\n`;
    },
    end: () => '</checkstyle>\n',
  };
}
