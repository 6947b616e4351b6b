import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Finding } from '../engine/lint/finding.ts';
import { mergeFindings, runCorpusRules } from '../engine/lint/runner.ts';
import { budgetFor, timeRules } from '../host/overTime.ts';
import { isAccepted } from '../project/baseline.ts';
import { suppress } from '../project/ignores.ts';
import { isComplete, type OpenAnalysis, type OpenTextAnalysis } from './analyses.ts';
import { contextOf } from './eligibility.ts';
import type { Session } from './session.ts';

/**
 * The findings of a document as of this moment: those to show, those that a person has chosen to ignore, and those that
 * were accepted as the baseline.
 */
export interface JudgedFindings {
  readonly shown: readonly Finding[];
  readonly ignored: readonly Finding[];
  readonly accepted: readonly Finding[];
}

/** How often texts that turn out to be wanted are read; what they are compared with may want others. */
const mostReadings = 3;

/**
 * Adds what the corpus has to say to what the document rules found, and takes out what is ignored. Texts that a
 * comparison wants are read on the way.
 */
export async function judge(
  session: Session,
  uri: string,
  facts: DocumentFacts,
  documentFindings: readonly Finding[],
): Promise<JudgedFindings> {
  let corpusFindings = askCorpus(session, uri, facts);
  for (let reading = 0; reading < mostReadings && (await session.copyTexts.load(session)); reading++) {
    corpusFindings = askCorpus(session, uri, facts);
  }
  const all = mergeFindings(documentFindings, corpusFindings);
  return sortShown(session, uri, all);
}

/** What a finding is known by. */
type Identified = Pick<Finding, 'rule' | 'fingerprint'>;

/** Tells findings to show from those that are ignored, and from those in the baseline. */
export function sortShown<F extends Identified>(
  session: Session,
  uri: string,
  all: readonly F[],
): { readonly shown: readonly F[]; readonly ignored: readonly F[]; readonly accepted: readonly F[] } {
  const wanted = notIgnored(session, uri, all);
  const known = new Set(wanted);
  const shown = notAccepted(session, uri, wanted);
  const fresh = new Set(shown);
  return {
    shown,
    ignored: all.filter((finding) => !known.has(finding)),
    accepted: wanted.filter((finding) => !fresh.has(finding)),
  };
}

/**
 * What the corpus rules find now. They run in this thread and cannot be ended; one that takes longer than it may is named, and
 * does not run on this document again.
 */
function askCorpus(session: Session, uri: string, facts: DocumentFacts): readonly Finding[] {
  const { host, corpus, overTime, settings } = session;
  const { rules } = contextOf(session, uri);
  const budget = budgetFor(facts.model.text.length, settings.current().ruleTimeBudget);
  let late = false;
  const atWork = timeRules(budget, (rule) => {
    overTime.note(uri, rule, budget, facts.model.text.length);
    late = true;
  });
  const found = runCorpusRules(
    uri,
    facts,
    corpus.index,
    host.rules,
    overTime.settingsFor(uri, rules),
    atWork,
  );
  return late
    ? runCorpusRules(uri, facts, corpus.index, host.rules, overTime.settingsFor(uri, rules))
    : found;
}

/**
 * The findings to show for an open document, as of this moment; those that ask the corpus are not among them while its
 * names are being read.
 */
export async function shownFindings(
  session: Session,
  analysis: OpenAnalysis | OpenTextAnalysis,
): Promise<readonly Finding[]> {
  if (!isComplete(analysis)) {
    return sortShown(session, analysis.uri, analysis.findings).shown;
  }
  const { shown } = await judge(session, analysis.uri, analysis.facts, analysis.findings);
  session.shown.set(analysis, shown);
  return shown;
}

/**
 * The findings that were shown last for this state of a document. The corpus rules go through all of it, which nobody
 * who points at a word waits for; where the corpus has changed, what the client has is judged anew before long.
 */
export async function latestFindings(session: Session, analysis: OpenAnalysis): Promise<readonly Finding[]> {
  const known = session.delivery.shows(analysis.uri) ? session.shown.get(analysis) : undefined;
  return known ?? shownFindings(session, analysis);
}

function notIgnored<F extends Identified>(
  session: Session,
  uri: string,
  findings: readonly F[],
): readonly F[] {
  const { place } = contextOf(session, uri);
  return place === undefined ? findings : suppress(findings, place.folder.ignores.value, place.path);
}

function notAccepted<F extends Identified>(
  session: Session,
  uri: string,
  findings: readonly F[],
): readonly F[] {
  const { place } = contextOf(session, uri);
  if (place === undefined) return findings;
  return findings.filter((finding) => !isAccepted(place.folder.baseline.value, finding, place.path));
}
