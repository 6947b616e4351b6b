import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Applicability, Finding, Message, Severity } from '../engine/lint/finding.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { oncePer } from '../engine/once.ts';
import { hull } from '../engine/text/span.ts';
import { type Range, rangeOf } from '../engine/text/textModel.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { excerptOf } from '../service/codeActions.ts';
import { mayConcernCorpusRules } from '../service/corpusProspects.ts';
import { contextOf } from './eligibility.ts';
import { judge, sortShown } from './findings.ts';
import type { Session } from './session.ts';

/** What lists tell of a document of the corpus, without its text. Plain data. */
export interface SurveyedDocument {
  readonly entities: readonly { readonly type: EntityType }[];
  readonly mentions: readonly SurveyedMention[];
  /** In reading order; without those that are ignored or in the baseline. */
  readonly findings: readonly SurveyedFinding[];
  /** How many more are in the baseline. */
  readonly accepted: number;
}

/** Where a document names somebody. */
export interface SurveyedMention {
  readonly type: EntityType;
  readonly text: string;
  readonly paragraph: number;
}

/** A finding with all that is told of it in a list. */
export interface SurveyedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  readonly fingerprint: string;
  readonly excerpt: string;
  readonly fix: Applicability | null;
}

/** What a closed file says by itself, as it is kept from one survey to the next. */
interface KeptSurvey {
  readonly entities: readonly { readonly type: EntityType }[];
  readonly mentions: readonly SurveyedMention[];
  readonly findings: readonly SurveyedFinding[];
  /** Whether it spells a name in two ways. */
  readonly inConflict: boolean;
}

/**
 * Looks at a document of the corpus: at one that is open as the editor holds it, and else at what was kept of it. A text is read
 * only when it has never been looked at with these settings and names, or when the corpus says something else of it than before.
 */
export async function survey(session: Session, uri: string): Promise<SurveyedDocument | undefined> {
  if (session.documents.get(uri) !== undefined) {
    const analysis = await session.analyses.current(uri);
    if (analysis === undefined) return undefined;
    const { facts, findings } = analysis;
    const { shown, accepted } = await judge(session, uri, facts, findings);
    const told = shown.map((finding) => surveyedFinding(facts, finding));
    return { ...facts, findings: told, accepted: accepted.length };
  }
  const own = await surveyClosed(session, uri);
  if (own === undefined) return undefined;
  const compared = await compareClosed(session, uri, own);
  const { shown, accepted } = sortShown(session, uri, [...own.findings, ...compared].sort(inReadingOrder));
  return { ...own, findings: shown, accepted: accepted.length };
}

const keyOfNames = oncePer((recorded: RecordedNames) => JSON.stringify(recorded));

async function surveyClosed(session: Session, uri: string): Promise<KeptSurvey | undefined> {
  const { kept, host, corpus } = session;
  const { rules, recorded } = contextOf(session, uri);
  const key = (digest: string) =>
    ['survey', digest, host.analyzer.segmenter.id, keyOfNames(recorded), JSON.stringify([...rules])] as const;
  const digest = corpus.digestAt(uri);
  // What was kept under this key was a survey.
  const known = digest === undefined ? undefined : (kept.value(...key(digest)) as KeptSurvey | undefined);
  if (known !== undefined) return known;
  const read = await readClosed(session, uri);
  if (read === undefined) return undefined;
  const { facts, findings } = read.analysis;
  const fresh: KeptSurvey = {
    entities: facts.entities.map(({ type }) => ({ type })),
    mentions: facts.mentions.map(({ type, text, paragraph }) => ({ type, text, paragraph })),
    findings: findings.map((finding) => surveyedFinding(facts, finding)),
    inConflict: facts.conflicts.length > 0,
  };
  kept.keepValue(fresh, ...key(kept.digestOf(read.text)));
  return fresh;
}

/** What the rules about the corpus find; nothing where the record of the document says that they have nothing to look at. */
async function compareClosed(
  session: Session,
  uri: string,
  { inConflict }: KeptSurvey,
): Promise<readonly SurveyedFinding[]> {
  const { kept, host, corpus } = session;
  const record = corpus.index.recordOf(uri);
  if (record === undefined || !(inConflict || mayConcernCorpusRules(record, corpus.index))) return [];
  const { rules } = contextOf(session, uri);
  const state = corpus.state();
  const key = ['compared', uri, state, host.analyzer.segmenter.id, JSON.stringify([...rules])] as const;
  const known = kept.value(...key) as readonly SurveyedFinding[] | undefined;
  if (known !== undefined) return known;
  const read = await readClosed(session, uri);
  if (read === undefined) return [];
  const { facts } = read.analysis;
  const { shown, ignored, accepted } = await judge(session, uri, facts, []);
  const fresh = [...shown, ...ignored, ...accepted].map((finding) => surveyedFinding(facts, finding));
  // What was found while something changed belongs to neither state.
  if (corpus.state() === state && corpus.isOf(uri, read.text)) kept.keepValue(fresh, ...key);
  return fresh;
}

async function readClosed(session: Session, uri: string) {
  const { place, file, rules, recorded } = contextOf(session, uri);
  if (place === undefined || !file.included) return undefined;
  const reading = await session.host.files.read(uri, file);
  if (reading.kind !== 'text' || !hasEnoughChinese(reading.text)) return undefined;
  const { text } = reading;
  const job = { document: uri, text, recorded, settings: rules, lane: 'index' } as const;
  const analysis = await session.host.analyzer.analyze(job);
  return analysis === undefined ? undefined : { text, analysis };
}

function surveyedFinding({ model }: DocumentFacts, finding: Finding): SurveyedFinding {
  const { rule, severity, message, fingerprint, spans } = finding;
  const [fix] = finding.fixes;
  return {
    rule,
    severity,
    message,
    fingerprint,
    range: rangeOf(model, hull(spans)),
    excerpt: excerptOf(model, finding),
    fix: fix === undefined || fix.byHand === true ? null : fix.applicability,
  };
}

function inReadingOrder(a: SurveyedFinding, b: SurveyedFinding): number {
  const [first, second] = [a.range, b.range];
  return (
    first.start.line - second.start.line ||
    first.start.character - second.start.character ||
    first.end.line - second.end.line ||
    first.end.character - second.end.character ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
