import type { TextModel } from '../text/textModel.ts';
import { readBrackets } from './brackets.ts';
import { changedLine } from './changedLine.ts';
import type { PageFacts } from './evidence/evidence.ts';
import { readFurniture } from './furniture.ts';
import { type LineFacts, readLineFacts, reviseLineFacts } from './lineFacts.ts';
import { readFences, readLineKinds } from './lineKinds.ts';
import { matchLines } from './lineMatch.ts';
import { readMeasures, reviseMeasures } from './measure.ts';
import { typesetLines } from './typesetLines.ts';
import { readVerse } from './verse.ts';

/** The lines of a document before any break is judged. */
export interface Page {
  /** Every non-blank line. */
  readonly lines: readonly LineFacts[];
  /** For each of them whether it is page furniture. */
  readonly furniture: readonly boolean[];
  /** The lines of the text itself: all but the furniture. */
  readonly flow: readonly LineFacts[];
  /** What the breaks between the lines of the text are judged by, the lines as they were typeset. */
  readonly facts: PageFacts;
}

/**
 * Reads the lines of a document and sets its page furniture aside. `before` is the page of an older state of the
 * document, and only saves time.
 */
export function readPage(model: TextModel, before?: Page): Page {
  const lines =
    before === undefined
      ? readLineFacts(model)
      : reviseLineFacts({ model: before.facts.model, lines: before.lines }, model);
  const furniture = readFurniture(model, lines);
  const flow = withoutFurniture(lines, furniture);
  const measures =
    before === undefined
      ? readMeasures(flow)
      : reviseMeasures(before.facts.measures, flow, matchLines(before.flow, flow));
  const fenced = readFences(flow);
  return {
    lines,
    furniture,
    flow,
    facts: {
      model,
      lines: typesetLines(flow, measures),
      measures,
      brackets: readBrackets(model, flow),
      kinds: readLineKinds(flow, measures, fenced),
      fenced,
      verse: readVerse(flow),
    },
  };
}

function withoutFurniture(lines: readonly LineFacts[], furniture: readonly boolean[]): readonly LineFacts[] {
  if (!furniture.includes(true)) return lines;
  const flow: LineFacts[] = [];
  let passed = 0;
  for (const [index, line] of lines.entries()) {
    if (furniture[index] === true) passed++;
    else {
      flow.push(passed === 0 ? line : changedLine(line, { furnitureAbove: passed }));
      passed = 0;
    }
  }
  return flow;
}
