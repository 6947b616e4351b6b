import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { contextOf, isJudged } from './eligibility.ts';
import { type JudgedFindings, judge } from './findings.ts';
import type { Session } from './session.ts';

/** A document of the corpus with all that is found in it at this moment. */
export interface JudgedDocument extends JudgedFindings {
  /** Canonical. */
  readonly uri: string;
  readonly facts: DocumentFacts;
}

/** Judges a document as the editor holds it, or else as the disk does; undefined where it is not judged. */
export async function judgeDocument(session: Session, uri: string): Promise<JudgedDocument | undefined> {
  const open = session.documents.get(uri);
  if (open !== undefined && !isJudged(session, open)) return undefined;
  const analysis = await (open === undefined ? analyzeFile(session, uri) : session.analyses.current(uri));
  if (analysis === undefined) return undefined;
  const { facts, findings } = analysis;
  return { uri, facts, ...(await judge(session, uri, facts, findings)) };
}

/** What a document rule finds in a file that is not open; whoever is typing goes first. */
async function analyzeFile(session: Session, uri: string) {
  const { place, rules: settings, recorded } = contextOf(session, uri);
  const file = place?.folder.selector.settings(place.path);
  if (file?.included !== true) return undefined;
  const reading = await session.host.files.read(uri, file);
  if (reading.kind !== 'text' || !hasEnoughChinese(reading.text)) return undefined;
  const { text } = reading;
  return session.host.analyzer.analyze({ document: uri, text, recorded, settings, lane: 'index' });
}
