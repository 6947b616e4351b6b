import type { LineFacts } from '../lineFacts.ts';
import type { BoilerplateKind, BoilerplateRun } from './boilerplateRun.ts';

/** Adjacent lines of boilerplate as runs. */
export function runsOf(
  lines: readonly LineFacts[],
  kinds: readonly (BoilerplateKind | undefined)[],
): readonly BoilerplateRun[] {
  const runs: BoilerplateRun[] = [];
  for (let from = 0; from < lines.length; ) {
    const first = lines[from];
    const firstKind = kinds[from];
    if (first === undefined || firstKind === undefined) {
      from++;
      continue;
    }
    const numbers: [number, ...number[]] = [first.line];
    const kindsOfRun: [BoilerplateKind, ...BoilerplateKind[]] = [firstKind];
    for (from++; from < lines.length; from++) {
      const [line, kind] = [lines[from], kinds[from]];
      if (line === undefined || kind === undefined) break;
      numbers.push(line.line);
      kindsOfRun.push(kind);
    }
    runs.push({ lines: numbers, kinds: kindsOfRun, confidence: confidenceIn(kindsOfRun) });
  }
  return runs;
}

/** How many entries make a menu that is hardly anything else. */
const longMenu = 6;

/** A menu of few entries could be a list of the text; controls, page numbers and long menus hardly are. */
function confidenceIn(kinds: readonly BoilerplateKind[]): number {
  const onlyEntries = kinds.every((kind) => kind === 'navigation' || kind === 'related');
  return onlyEntries && kinds.length < longMenu ? 0.9 : 0.97;
}
