import type { RecordedNames } from '../engine/names/knowledge.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { oncePer } from '../engine/once.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { mergePlaced, noPackedFindings, packFindings, unpackFindings } from '../service/placedFinding.ts';
import { contextOf } from './eligibility.ts';
import { judge, stillShown } from './findings.ts';
import type { Session } from './session.ts';
import { corpusFindingsOf } from './workspace/corpusJudge.ts';

/** What an overview tells of a document. */
export interface SurveyedDocument {
  readonly entities: readonly { readonly type: EntityType }[];
  readonly mentions: readonly {
    readonly type: EntityType;
    readonly text: string;
    readonly paragraph: number;
  }[];
  readonly findings: readonly { readonly rule: string }[];
}

/** What a closed file says by itself, as it is kept from one survey to the next. */
interface KeptSurvey {
  /** The types of its entities. */
  readonly entities: readonly EntityType[];
  readonly mentions: readonly (readonly [type: EntityType, text: string, paragraph: number])[];
  /** What the document rules found, packed, in base64. */
  readonly findings: string;
  /** Whether it spells a name in two ways. */
  readonly inConflict: boolean;
}

/**
 * Looks at a document of the corpus: at one that is open as the editor holds it, and else at what was kept of it. A text is read only
 * when it was never looked at with these settings and names.
 */
export async function survey(
  session: Session,
  uri: string,
  given: () => boolean,
): Promise<SurveyedDocument | undefined> {
  if (session.documents.get(uri) !== undefined) {
    const analysis = await session.analyses.current(uri);
    if (analysis === undefined) return undefined;
    const { shown } = await judge(session, uri, analysis.facts, analysis.findings);
    return { ...analysis.facts, findings: shown };
  }
  const kept = await surveyClosed(session, uri);
  if (kept === undefined || given()) return undefined;
  const corpus = await corpusFindingsOf(session, uri, kept.inConflict, given);
  // A file that has changed a moment ago is compared once the index knows it.
  const compared = unpackFindings(corpus ?? noPackedFindings);
  const all = mergePlaced(unpackFindings(Buffer.from(kept.findings, 'base64')), compared);
  return {
    entities: kept.entities.map((type) => ({ type })),
    mentions: kept.mentions.map(([type, text, paragraph]) => ({ type, text, paragraph })),
    findings: stillShown(session, uri, all),
  };
}

const keyOfNames = oncePer((recorded: RecordedNames) => JSON.stringify(recorded));

async function surveyClosed(session: Session, uri: string): Promise<KeptSurvey | undefined> {
  const { kept, host, corpus } = session;
  const { place, file, rules, recorded } = contextOf(session, uri);
  if (place === undefined || !file.included) return undefined;
  const key = (digest: string) =>
    ['survey', digest, host.analyzer.segmenter.id, keyOfNames(recorded), JSON.stringify([...rules])] as const;
  const digest = corpus.digestAt(uri);
  // What was kept under this key was a survey.
  const known = digest === undefined ? undefined : (kept.value(...key(digest)) as KeptSurvey | undefined);
  if (known !== undefined) return known;
  const reading = await host.files.read(uri, file);
  if (reading.kind !== 'text' || !hasEnoughChinese(reading.text)) return undefined;
  const { text } = reading;
  const job = { document: uri, text, recorded, settings: rules, lane: 'index' } as const;
  const analysis = await host.analyzer.analyze(job);
  if (analysis === undefined) return undefined;
  const { facts, findings } = analysis;
  const fresh: KeptSurvey = {
    entities: facts.entities.map(({ type }) => type),
    mentions: facts.mentions.map(({ type, text: name, paragraph }) => [type, name, paragraph]),
    findings: Buffer.from(packFindings(facts.model, findings)).toString('base64'),
    inConflict: facts.conflicts.length > 0,
  };
  kept.keepValue(fresh, ...key(kept.digestOf(text)));
  return fresh;
}
