import type { Locale } from '../../engine/rules/rule.ts';
import { nextSteps, severityWords, summaryWords } from '../words.ts';
import { excerptOf } from './excerpt.ts';
import type { FindingJson } from './findingJson.ts';
import type { FileReport, Reporter } from './reporter.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';
import { columnsOf, padTo } from './width.ts';

/** Messages that are wider than this do not push the rule names of the others to the right. */
const widestMessage = 76;

/** Findings for people: file by file, with an excerpt; lines and columns are 1-based. */
export function prettyReporter(locale: Locale, style: Style, quiet: boolean): Reporter {
  let failed = 0;
  let safe = 0;
  return {
    begin: () => '',
    file(report) {
      if (report.error !== null) failed++;
      safe += report.findings.filter(({ fix }) => fix?.applicability === 'safe').length;
      return fileBlock(report, locale, style);
    },
    end({ files, findings, fixable }) {
      if (quiet) return '';
      if (files === 0) return `${nextSteps.noFiles[locale]}\n`;
      const lines = [style.bold(summaryWords(files, findings, fixable, failed)[locale])];
      if (fixable > 0) lines.push((safe > 0 ? nextSteps.fix : nextSteps.unsafe)[locale]);
      return `${lines.join('\n')}\n`;
    },
  };
}

function fileBlock({ path, findings, model }: FileReport, locale: Locale, style: Style): string {
  if (findings.length === 0 || model === undefined) return '';
  const rows = findings.map((finding) => rowOf(finding, locale));
  const widths = {
    place: widest(rows.map(({ place }) => place)),
    severity: widest(rows.map(({ severity }) => severity)),
    message: widest(rows.map(({ message }) => message).filter((text) => columnsOf(text) <= widestMessage)),
  };
  const lines = rows.flatMap(({ finding, place, severity, message }) => [
    [
      ' ',
      style.faint(' '.repeat(widths.place - columnsOf(place)) + place),
      style.severity(finding.severity, padTo(severity, widths.severity)),
      padTo(message, widths.message),
      style.faint(finding.rule),
    ].join('  '),
    `${' '.repeat(widths.place + 5)}${excerptOf(finding, model, style)}`,
  ]);
  return `${[style.bold(visible(path)), ...lines].join('\n')}\n\n`;
}

function rowOf(finding: FindingJson, locale: Locale) {
  const { line, character } = finding.range.start;
  return {
    finding,
    place: `${line + 1}:${character + 1}`,
    severity: severityWords[finding.severity][locale],
    message: visible(finding.message.replace(/\s+/gu, ' ')),
  };
}

function widest(texts: readonly string[]): number {
  return texts.reduce((columns, text) => Math.max(columns, columnsOf(text)), 0);
}
