import type { Severity } from '../../engine/lint/finding.ts';
import type { FindingJson } from './findingJson.ts';
import type { Reporter } from './reporter.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which show findings next to the lines of a pull request. */
export function githubReporter(): Reporter {
  return {
    begin: () => '',
    file: ({ path, findings, error }) =>
      error === null
        ? findings.map((finding) => annotation(path, finding)).join('')
        : `::error file=${property(path)}::${data(error)}\n`,
    end: () => '',
  };
}

function annotation(path: string, { rule, severity, message, range: { start, end } }: FindingJson): string {
  const place = [
    `file=${property(path)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    `col=${start.character + 1}`,
    `endColumn=${end.character + 1}`,
    `title=${property(rule)}`,
  ];
  return `::${levels[severity]} ${place.join(',')}::${data(message)}\n`;
}

/** Escapes as `@actions/core` does. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
