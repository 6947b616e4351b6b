import type { Severity } from '../../engine/lint/finding.ts';
import type { Environment } from '../environment.ts';

/** Puts colours on texts, or leaves them as they are. */
export interface Style {
  bold(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
  /** The flagged part of an excerpt. */
  marked(text: string): string;
}

const plain: Style = {
  bold: (text) => text,
  faint: (text) => text,
  severity: (_severity, text) => text,
  marked: (text) => `⟦${text}⟧`,
};

/** SGR numbers: red, yellow, blue, cyan. */
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 34, hint: 36 };

const coloured: Style = {
  bold: (text) => sgr(1, 22, text),
  faint: (text) => sgr(2, 22, text),
  severity: (severity, text) => sgr(colours[severity], 39, text),
  marked: (text) => sgr(7, 27, text),
};

/** Colours on a terminal, unless `NO_COLOR` is set (no-color.org). */
export function styleFor({ stdout, variables }: Pick<Environment, 'stdout' | 'variables'>): Style {
  return stdout.isTerminal && !variables.NO_COLOR ? coloured : plain;
}

function sgr(on: number, off: number, text: string): string {
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
