import type { FileReport, Reporter } from './reporter.ts';

/** One JSON document. What is printed file by file is closed at the end, so that it is valid at any size. */
export function jsonReporter(): Reporter {
  let files = 0;
  return {
    begin: () => '{"version":1,"files":[',
    file: ({ path, findings, error }) =>
      `${files++ === 0 ? '' : ','}\n${JSON.stringify({ path, findings, error })}`,
    end: (summary) => `${files === 0 ? '' : '\n'}],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** One JSON object for each finding, and one for each file that could not be read. */
export function jsonLinesReporter(): Reporter {
  return {
    begin: () => '',
    file: (report) =>
      lines(report)
        .map((value) => `${JSON.stringify(value)}\n`)
        .join(''),
    end: () => '',
  };
}

function lines({ path, findings, error }: FileReport): readonly unknown[] {
  return error === null ? findings.map((finding) => ({ path, ...finding })) : [{ path, error }];
}
