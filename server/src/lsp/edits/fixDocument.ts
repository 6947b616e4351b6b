import type { Finding } from '../../engine/lint/finding.ts';
import { createTextModel, rangeOf } from '../../engine/text/textModel.ts';
import { type FixOutcome, type FixWish, fixFully, type Review } from '../../service/fixLoop.ts';
import type { RangeEdit } from '../../service/rename.ts';
import { contextOf } from '../eligibility.ts';
import { judge } from '../findings.ts';
import type { Session } from '../session.ts';

/** The edits of a document against its text, and the findings that they mend. */
export interface DocumentFix {
  readonly edits: readonly RangeEdit[];
  readonly applied: readonly Finding[];
}

/** Mends a text until nothing is left to mend. Undefined when `given` says that nobody waits any more. */
export async function fixDocument(
  session: Session,
  uri: string,
  text: string,
  wish: FixWish,
  given: () => boolean,
): Promise<DocumentFix | undefined> {
  const outcome = await fixFully(text, wish, async (current) =>
    given() ? undefined : review(session, uri, current),
  );
  return outcome === undefined ? undefined : placed(text, outcome);
}

async function review(session: Session, uri: string, text: string): Promise<Review | undefined> {
  const { rules, recorded } = contextOf(session, uri);
  const job = { document: uri, text, recorded, settings: rules, lane: 'open' } as const;
  const analysis = await session.host.analyzer.analyze(job);
  if (analysis === undefined) return undefined;
  const { shown, ignored } = await judge(session, uri, analysis.facts, analysis.findings);
  return { findings: shown, ignored };
}

function placed(text: string, { edits, applied }: FixOutcome): DocumentFix {
  const model = createTextModel(text);
  return {
    edits: edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText })),
    applied,
  };
}
