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
  try {
    const outcome = await fixFully(text, wish, async (current) =>
      given() ? undefined : review(session, uri, current),
    );
    return outcome === undefined ? undefined : placed(text, outcome);
  } finally {
    session.host.analyzer.forget(draftOf(uri));
  }
}

async function review(session: Session, uri: string, text: string): Promise<Review | undefined> {
  const analysis = await analysisOf(session, uri, text);
  if (analysis === undefined) return undefined;
  const { shown, ignored, accepted } = await judge(session, uri, analysis.facts, analysis.findings);
  return { findings: shown, ignored: [...ignored, ...accepted] };
}

/** What the editor holds has been analysed already; half-mended texts are read apart from it, so that its next edit is quick. */
async function analysisOf(session: Session, uri: string, text: string) {
  const open = session.documents.get(uri);
  const current = open?.text === text ? await session.analyses.current(uri) : undefined;
  if (current?.facts.model.text === text) return current;
  const { rules, recorded } = contextOf(session, uri);
  const lane = open === undefined ? 'index' : 'open';
  return session.host.analyzer.analyze({ document: draftOf(uri), text, recorded, settings: rules, lane });
}

function draftOf(uri: string): string {
  return `${uri}#draft`;
}

function placed(text: string, { edits, applied }: FixOutcome): DocumentFix {
  const model = createTextModel(text);
  return {
    edits: edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText })),
    applied,
  };
}
