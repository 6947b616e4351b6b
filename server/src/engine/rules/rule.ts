import type { CorpusView } from '../corpus/corpusView.ts';
import type { DocumentFacts, TextFacts } from '../lint/documentFacts.ts';
import type { Applicability, MessageData, Place, SeveritySetting } from '../lint/finding.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** The languages that messages are written in. */
export type Locale = 'en' | 'zh-cn';

/** A message in every language. `{key}` is replaced by the finding's data. */
export type Messages = Readonly<Record<Locale, string>>;

/** An option of a rule: its default, its bounds and what it does. */
export type OptionDeclaration =
  | {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly description: Messages;
    }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: Messages };

/** The values of a rule's options, by name. */
export type OptionValues<O> = {
  readonly [K in keyof O]: O[K] extends { readonly type: 'integer' } ? number : boolean;
};

/** What a rule says about one defect; the runner turns it into a finding. */
export interface Report<M extends string> {
  readonly message: M;
  readonly data?: MessageData;
  readonly spans: readonly [Span, ...Span[]];
  readonly confidence: number;
  readonly fixes?: readonly ReportedFix<M>[];
  readonly related?: readonly ReportedPlace<M>[];
}

/** A fix as a rule words it. */
export interface ReportedFix<M extends string> {
  readonly title: M;
  readonly data?: MessageData;
  readonly applicability: Applicability;
  readonly edits: readonly [TextEdit, ...TextEdit[]];
  /** Only made when a person picks it. */
  readonly byHand?: true;
}

/** A related place as a rule words it. */
export interface ReportedPlace<M extends string> {
  readonly place: Place;
  readonly message: M;
  readonly data?: MessageData;
}

/** What a document rule looks at: the text, but not its names, so that its findings need not wait for them. */
export interface DocumentRuleContext<O> {
  readonly facts: TextFacts;
  readonly options: OptionValues<O>;
}

/** What a corpus rule looks at: one document, and what the rest of the corpus says. */
export interface CorpusRuleContext<O> extends DocumentRuleContext<O> {
  readonly facts: DocumentFacts;
  /** Identifier of the document under review, as the corpus knows it. */
  readonly document: string;
  readonly corpus: CorpusView;
}

interface RuleBase<M extends string, O> {
  /** Stable for ever; also the name of the documentation page. */
  readonly id: string;
  readonly severity: SeveritySetting;
  /** The strongest fix that the rule offers, or none. */
  readonly fixable: Applicability | 'none';
  readonly summary: Messages;
  readonly messages: Readonly<Record<M, Messages>>;
  readonly options: O;
}

/** A rule that needs nothing but the document. */
export interface DocumentRule<M extends string, O> extends RuleBase<M, O> {
  readonly scope: 'document';
  check(context: DocumentRuleContext<O>): Iterable<Report<M>>;
  /** What the corpus adds to what the document shows. */
  checkCorpus?(context: CorpusRuleContext<O>): Iterable<Report<M>>;
}

/** A rule that compares the document with the corpus. Runs wherever the corpus index is. */
export interface CorpusRule<M extends string, O> extends RuleBase<M, O> {
  readonly scope: 'corpus';
  check(context: CorpusRuleContext<O>): Iterable<Report<M>>;
}

/** Options whose names and types were checked where the rule is declared. */
export type ErasedOptions = Readonly<Record<string, number | boolean>>;

type ErasedDeclarations = Readonly<Record<string, OptionDeclaration>>;

interface ErasedDocumentRule extends RuleBase<string, ErasedDeclarations> {
  readonly scope: 'document';
  check(context: { readonly facts: TextFacts; readonly options: ErasedOptions }): Iterable<Report<string>>;
  checkCorpus?(context: ErasedCorpusContext): Iterable<Report<string>>;
}

interface ErasedCorpusContext {
  readonly facts: DocumentFacts;
  readonly options: ErasedOptions;
  readonly document: string;
  readonly corpus: CorpusView;
}

interface ErasedCorpusRule extends RuleBase<string, ErasedDeclarations> {
  readonly scope: 'corpus';
  check(context: ErasedCorpusContext): Iterable<Report<string>>;
}

/** Any rule, as the runner sees it. */
export type Rule = ErasedDocumentRule | ErasedCorpusRule;

/** Declares a document rule; a wrong message id or option name is a compile error. */
export function defineRule<const M extends string, const O extends ErasedDeclarations>(
  rule: Omit<DocumentRule<M, O>, 'scope'>,
): Rule {
  const erased: unknown = { ...rule, scope: 'document' };
  return erased as ErasedDocumentRule;
}

/** Declares a corpus rule; a wrong message id or option name is a compile error. */
export function defineCorpusRule<const M extends string, const O extends ErasedDeclarations>(
  rule: Omit<CorpusRule<M, O>, 'scope'>,
): Rule {
  const erased: unknown = { ...rule, scope: 'corpus' };
  return erased as ErasedCorpusRule;
}
