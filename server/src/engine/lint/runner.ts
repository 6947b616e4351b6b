import type { CorpusView } from '../corpus/corpusView.ts';
import type { Report, Rule } from '../rules/rule.ts';
import type { DocumentFacts, TextFacts } from './documentFacts.ts';
import type { Finding, Severity } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { ruleFailure, ruleOverTime } from './ruleFailure.ts';
import { optionsOf, type RuleSettings, severityOf } from './settings.ts';

type Unsigned = Omit<Finding, 'fingerprint'>;

/** Hears which rule is at work, and with undefined that it has come to its end. */
export type AtWork = (rule: string | undefined) => void;

const nobodyListens: AtWork = () => {};

/** Runs the rules that need nothing but the document. Findings are ordered by place. */
export function runDocumentRules(
  facts: TextFacts,
  rules: readonly Rule[],
  settings: RuleSettings,
  atWork: AtWork = nobodyListens,
): readonly Finding[] {
  const found: Unsigned[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === undefined || rule.scope !== 'document') continue;
    const options = optionsOf(rule, settings);
    const check = () => rule.check({ facts, options });
    found.push(...findingsOf(rule, { severity, overTime: settings.get(rule.id)?.overTime, atWork }, check));
  }
  return sign(facts, found);
}

/** Runs what compares a document with its corpus. Findings are ordered by place. */
export function runCorpusRules(
  document: string,
  facts: DocumentFacts,
  corpus: CorpusView,
  rules: readonly Rule[],
  settings: RuleSettings,
  atWork: AtWork = nobodyListens,
): readonly Finding[] {
  const found: Unsigned[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    const overTime = settings.get(rule.id)?.overTime;
    if (severity === undefined) continue;
    // What a document rule did not end in time is told where it looks at the document.
    if (rule.scope !== 'corpus' && (rule.checkCorpus === undefined || overTime !== undefined)) continue;
    const context = { facts, options: optionsOf(rule, settings), document, corpus };
    const check = () => (rule.scope === 'corpus' ? rule.check(context) : (rule.checkCorpus?.(context) ?? []));
    found.push(...findingsOf(rule, { severity, overTime, atWork }, check));
  }
  return sign(facts, found);
}

/** Merges findings of both kinds into reading order. */
export function mergeFindings(...lists: readonly (readonly Finding[])[]): readonly Finding[] {
  return lists.flat().sort(compareFindings);
}

function compareFindings(a: Unsigned, b: Unsigned): number {
  return (
    a.spans[0].start - b.spans[0].start ||
    a.spans[0].end - b.spans[0].end ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** How a rule runs. */
interface Run {
  readonly severity: Severity;
  /** It did not end within so many milliseconds before. */
  readonly overTime: number | undefined;
  readonly atWork: AtWork;
}

/**
 * What a rule finds. A rule that fails, or did not end before, is named at the head of the document and says nothing else
 * there: half of what it would have found may be wrong without the other half. The other rules go on.
 */
function findingsOf(
  rule: Rule,
  { severity, overTime, atWork }: Run,
  check: () => Iterable<Report<string>>,
): readonly Unsigned[] {
  if (overTime !== undefined) return [ruleOverTime(rule.id, overTime)];
  atWork(rule.id);
  try {
    return Array.from(check(), (report) => findingOf(rule, severity, report));
  } catch (error) {
    return [ruleFailure(rule.id, error)];
  } finally {
    atWork(undefined);
  }
}

function findingOf(rule: Rule, severity: Severity, report: Report<string>): Unsigned {
  const key = (id: string) => `${rule.id}/${id}`;
  return {
    rule: rule.id,
    severity,
    message: { id: key(report.message), data: report.data ?? {} },
    spans: report.spans,
    confidence: report.confidence,
    fixes: (report.fixes ?? []).map(({ title, data, applicability, edits, byHand }) => ({
      title: { id: key(title), data: data ?? report.data ?? {} },
      applicability,
      edits,
      ...(byHand === undefined ? {} : { byHand }),
    })),
    related: (report.related ?? []).map(({ place, message, data }) => ({
      place,
      message: { id: key(message), data: data ?? report.data ?? {} },
    })),
  };
}

function sign(facts: TextFacts, found: readonly Unsigned[]): readonly Finding[] {
  const ordered = [...found].sort(compareFindings);
  const signatures = fingerprints(facts, ordered);
  return ordered.map((finding, index) => ({ ...finding, fingerprint: signatures[index] ?? '' }));
}
