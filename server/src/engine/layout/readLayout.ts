import type { TextModel } from '../text/textModel.ts';
import type { BoilerplateKind } from './boilerplate/boilerplateRun.ts';
import { runsOf } from './boilerplate/boilerplateRuns.ts';
import { readBoilerplate } from './boilerplate/readBoilerplate.ts';
import { type BreakDecisions, decideBreaks, type EarlierDecisions } from './decideBreaks.ts';
import type { DocumentLayout, LineBreak, LineKind } from './layout.ts';
import { breakModel } from './model/breakModel.ts';
import { settleKinds } from './paragraphKinds.ts';
import { buildParagraphs } from './paragraphs.ts';
import { type Page, readPage } from './readPage.ts';
import { readSpacing } from './spacing/readSpacing.ts';

/** A layout with what it was read from, for the next state of the document. */
export interface LaidOutText {
  readonly layout: DocumentLayout;
  readonly workings: LayoutWorkings;
}

/** What an edited text is laid out with, so that an edit costs what it touches. */
export interface LayoutWorkings {
  readonly page: Page;
  readonly decisions: BreakDecisions;
}

/** Reads the layout of a document: what its lines are, which breaks are wraps, which blanks nobody wrote. */
export function readLayout(model: TextModel): DocumentLayout {
  return layOutText(model).layout;
}

/**
 * The same, with the workings. Those of an older state of the document only save time: the layout is the one that the text has
 * by itself.
 */
export function layOutText(model: TextModel, before?: LayoutWorkings): LaidOutText {
  const page = readPage(model, before?.page);
  const boilerplate = readBoilerplate(model, page.lines, page.furniture);
  const decisions = decideBreaks(page.facts, earlierDecisions(before));
  const flowBreaks = keptApart(decisions.breaks, page, boilerplate);
  const flowKinds = settleKinds(page.flow, page.facts.kinds, flowBreaks);
  const language = () => breakModel().language;
  const { brackets } = page.facts;
  const spacing = readSpacing({
    model,
    lines: page.flow,
    kinds: flowKinds,
    breaks: flowBreaks,
    brackets,
    language,
  });
  const kinds = kindsOfLines(model, page, flowKinds, boilerplate);
  const layout = {
    kinds,
    breaks: breaksOnPage(page, flowBreaks),
    columns: decisions.columns,
    spacing,
    boilerplate: runsOf(page.lines, boilerplate),
    paragraphs: buildParagraphs(model, page, kinds, flowBreaks, spacing),
  };
  return { layout, workings: { page, decisions } };
}

function earlierDecisions(before: LayoutWorkings | undefined): EarlierDecisions | undefined {
  const { breaks, judged } = before?.decisions ?? {};
  return breaks === undefined || judged === undefined ? undefined : { breaks, judged };
}

function kindsOfLines(
  model: TextModel,
  { lines, furniture, flow }: Page,
  flowKinds: readonly LineKind[],
  boilerplate: readonly (BoilerplateKind | undefined)[],
): readonly LineKind[] {
  const kinds: LineKind[] = model.lines.map(() => 'blank');
  for (const [index, { line }] of lines.entries()) if (furniture[index] === true) kinds[line] = 'furniture';
  for (const [index, { line }] of flow.entries()) kinds[line] = flowKinds[index] ?? 'body';
  for (const [index, { line }] of lines.entries()) {
    const kind = boilerplate[index];
    if (kind !== undefined) kinds[line] = kind === 'page' ? 'furniture' : 'navigation';
  }
  return kinds;
}

/** No text goes on into boilerplate or out of it. */
function keptApart(
  breaks: readonly LineBreak[],
  { lines }: Page,
  boilerplate: readonly (BoilerplateKind | undefined)[],
): readonly LineBreak[] {
  const marked = new Set(
    lines.flatMap(({ line }, index) => (boilerplate[index] === undefined ? [] : [line])),
  );
  if (marked.size === 0) return breaks;
  return breaks.map((each) =>
    each.verdict !== 'keep' && (marked.has(each.before) || marked.has(each.after))
      ? { ...each, verdict: 'keep', confidence: 1, glue: '', dropHyphen: false }
      : each,
  );
}

/**
 * The breaks between lines that stand one below the other. A break that the text leaps over page furniture is none of
 * them; those above and below the furniture are the page's own.
 */
function breaksOnPage({ lines, furniture }: Page, flowBreaks: readonly LineBreak[]): readonly LineBreak[] {
  if (!furniture.includes(true)) return flowBreaks;
  const decided = new Map(flowBreaks.map((each) => [each.before, each]));
  return lines.slice(1).map(({ line }, index): LineBreak => {
    const before = lines[index]?.line ?? 0;
    const inFlow = furniture[index] !== true && furniture[index + 1] !== true;
    const found = inFlow ? decided.get(before) : undefined;
    return found ?? { before, after: line, verdict: 'keep', confidence: 1, glue: '', dropHyphen: false };
  });
}
