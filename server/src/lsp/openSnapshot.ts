import { namesView, type Snapshot } from '../service/snapshot.ts';
import type { OpenAnalysis } from './analyses.ts';
import { latestFindings } from './findings.ts';
import type { Session } from './session.ts';
import { canonicalUri } from './uris.ts';

/** What questions about an open document are answered from. */
export interface OpenSnapshot extends Snapshot {
  readonly analysis: OpenAnalysis;
}

/** Waits for the analysis of the newest text; undefined when the document is closed or is not judged. */
export async function openSnapshot(session: Session, uri: string): Promise<OpenSnapshot | undefined> {
  const analysis = await session.analyses.current(canonicalUri(uri));
  if (analysis === undefined) return undefined;
  const { facts } = analysis;
  const findings = await latestFindings(session, analysis);
  return {
    analysis,
    open: { document: analysis.uri, facts, findings },
    names: namesView(session.corpus.index),
  };
}

/** The URI of a document as the client spells it. */
export function clientUriOf({ documents }: Session, document: string): string {
  return documents.get(document)?.clientUri ?? document;
}
