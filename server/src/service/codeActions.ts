import type { Applicability, Finding, Fix, Message } from '../engine/lint/finding.ts';
import { hull, overlaps, type Span } from '../engine/text/span.ts';
import { type Range, rangeOf, spanOf, type TextModel } from '../engine/text/textModel.ts';
import { conflictOf, type NamePair } from './nameConflict.ts';
import type { RangeEdit } from './rename.ts';
import type { OpenDocument } from './snapshot.ts';

/** What an action does. Plain data: a client may send it back when the action is chosen. */
export type ActionTask =
  | { readonly kind: 'edit'; readonly edits: readonly RangeEdit[] }
  | { readonly kind: 'fixRule'; readonly rule: string; readonly strongest: Applicability }
  | { readonly kind: 'fixAll' }
  | ({ readonly kind: 'everywhere' } & NamePair)
  | ({ readonly kind: 'same' | 'replace' | 'different' } & NamePair)
  | {
      readonly kind: 'compareCopies';
      readonly extent: 'paragraph' | 'document';
      readonly range: Range;
      readonly other: OtherPlace;
    }
  | {
      readonly kind: 'keepCopies';
      readonly rule: string;
      readonly fingerprint: string;
      readonly excerpt: string;
      readonly other: OtherPlace;
    }
  | {
      readonly kind: 'ignore';
      readonly where: 'here' | 'file' | 'everywhere';
      readonly rule: string;
      readonly fingerprint: string;
      readonly excerpt: string;
    };

/** A place in any document of the corpus. */
export interface OtherPlace {
  readonly document: string;
  readonly range: Range;
}

/** What an action is called: in the rule's own words, or in those of its kind. */
export type ActionTitle =
  | { readonly from: 'rule'; readonly message: Message }
  | { readonly from: 'task'; readonly data: Readonly<Record<string, string>> };

/** An action that a person may choose. */
export interface PlannedAction {
  readonly title: ActionTitle;
  readonly task: ActionTask;
  /** Whether it may be carried out without a look. */
  readonly preferred: boolean;
  /** The fingerprint of the finding that it mends or settles. */
  readonly fingerprint?: string;
}

/** How much of a finding's text the ignore file quotes, in UTF-16 units. */
const excerptLength = 40;

/**
 * The quick fixes for the findings that touch a range: what mends them first, then what settles them. A rule's second
 * choices (the other way round) come late, so that nobody takes one for the first.
 */
export function quickFixes(open: OpenDocument, range: Range): readonly PlannedAction[] {
  const wanted = spanOf(open.facts.model, range);
  const here = open.findings.filter(({ spans }) => spans.some((span) => touches(span, wanted)));
  const rules = [...new Set(here.map(({ rule }) => rule))];
  return [
    ...here.flatMap((finding) => fixActions(open, finding).slice(0, 1)),
    ...here.flatMap((finding) => nameActions(open, finding)),
    ...here.flatMap((finding) => copyActions(open, finding)),
    ...rules.flatMap((rule) => fixRuleActions(open, rule)),
    ...here.flatMap((finding) => fixActions(open, finding).slice(1)),
    ...here.map((finding) => ignoreAction(open, finding, 'here')),
    ...rules.flatMap((rule) => ignoreRuleActions(open, here, rule)),
  ];
}

/** The action that makes all safe fixes; it is there whether or not there is anything to fix. */
export const fixAllAction: PlannedAction = {
  title: { from: 'task', data: {} },
  task: { kind: 'fixAll' },
  preferred: false,
};

/** What may be decided about two spellings, and about one that is recorded as to be replaced. */
const openKinds = ['everywhere', 'replace', 'same', 'different'] as const;
const settledKinds = ['same', 'different'] as const;

/** A caret touches what it stands beside, too. */
function touches(span: Span, wanted: Span): boolean {
  return overlaps(span, wanted) || (span.start <= wanted.end && wanted.start <= span.end);
}

function fixActions({ facts }: OpenDocument, { fixes, fingerprint }: Finding): readonly PlannedAction[] {
  return fixes.map((fix: Fix, index) => ({
    title: { from: 'rule', message: fix.title },
    task: {
      kind: 'edit',
      edits: fix.edits.map(({ span, newText }) => ({ range: rangeOf(facts.model, span), newText })),
    },
    preferred: index === 0 && fix.applicability === 'safe',
    fingerprint,
  }));
}

function nameActions({ facts }: OpenDocument, finding: Finding): readonly PlannedAction[] {
  const pair = conflictOf(facts, finding);
  if (pair === undefined) return [];
  const { from, to } = pair;
  return (finding.rule === 'non-canonical-name' ? settledKinds : openKinds).map((kind) => ({
    title: { from: 'task', data: { from, to } },
    task: { kind, ...pair },
    preferred: false,
    fingerprint: finding.fingerprint,
  }));
}

/** What settles a copy: a look at both places, or the word that both are meant. */
function copyActions({ document, facts }: OpenDocument, finding: Finding): readonly PlannedAction[] {
  const { rule, fingerprint, spans } = finding;
  const place = finding.related[0]?.place;
  if ((rule !== 'duplicate-paragraph' && rule !== 'duplicate-document') || place === undefined) return [];
  const other = 'span' in place ? { document, range: rangeOf(facts.model, place.span) } : place;
  const extent = rule === 'duplicate-document' ? 'document' : 'paragraph';
  const range = rangeOf(facts.model, hull(spans));
  const excerpt = excerptOf(facts.model, finding);
  const tasks: readonly ActionTask[] = [
    { kind: 'compareCopies', extent, range, other },
    { kind: 'keepCopies', rule, fingerprint, excerpt, other },
  ];
  return tasks.map((task) => ({
    title: { from: 'task', data: {} },
    task,
    preferred: false,
    fingerprint,
  }));
}

/** Offered where a rule has more than one finding to mend. An unsafe fix is only made where all are unsafe. */
function fixRuleActions({ findings }: OpenDocument, rule: string): readonly PlannedAction[] {
  const fixable = findings.filter(
    ({ rule: of, fixes: [first] }) => of === rule && first !== undefined && first.byHand !== true,
  );
  const safe = fixable.filter(({ fixes }) => fixes[0]?.applicability === 'safe');
  const count = safe.length > 0 ? safe.length : fixable.length;
  if (count < 2) return [];
  return [
    {
      title: { from: 'task', data: { rule } },
      task: { kind: 'fixRule', rule, strongest: safe.length > 0 ? 'safe' : 'unsafe' },
      preferred: false,
    },
  ];
}

/** Ignoring all that a rule finds in the file or in the corpus, by way of one of its findings. */
function ignoreRuleActions(
  open: OpenDocument,
  here: readonly Finding[],
  wanted: string,
): readonly PlannedAction[] {
  const finding = here.find(({ rule }) => rule === wanted);
  if (finding === undefined) return [];
  return [ignoreAction(open, finding, 'file'), ignoreAction(open, finding, 'everywhere')];
}

function ignoreAction(
  { facts }: OpenDocument,
  finding: Finding,
  where: 'here' | 'file' | 'everywhere',
): PlannedAction {
  const { rule, fingerprint } = finding;
  const excerpt = excerptOf(facts.model, finding);
  return {
    title: { from: 'task', data: { rule } },
    task: { kind: 'ignore', where, rule, fingerprint, excerpt },
    preferred: false,
    fingerprint,
  };
}

/** The beginning of what a finding is about, for people who read the ignore file. */
export function excerptOf(model: TextModel, { spans }: Pick<Finding, 'spans'>): string {
  const text = spans.map(({ start, end }) => model.text.slice(start, end)).join('');
  return [...text.replace(/\s+/gu, ' ').trim()].slice(0, excerptLength).join('');
}
