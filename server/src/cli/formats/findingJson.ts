import type { Finding, Message, Severity } from '../../engine/lint/finding.ts';
import { wordMessage } from '../../engine/rules/messages.ts';
import type { Locale } from '../../engine/rules/rule.ts';
import { type Range, rangeOf, type TextModel } from '../../engine/text/textModel.ts';
import type { Corpus, ReadDocument } from '../corpus.ts';

/** A finding as it is printed in JSON. Positions are 0-based lines and UTF-16 characters, half-open. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly ranges: readonly Range[];
  readonly confidence: number;
  readonly fix: {
    readonly title: string;
    readonly applicability: 'safe' | 'unsafe';
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  } | null;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
}

/** Puts a finding into words and positions. */
export function findingJson(
  finding: Finding,
  { input }: Pick<ReadDocument, 'input'>,
  model: TextModel,
  corpus: Pick<Corpus, 'rules' | 'pathOf'>,
  locale: Locale,
): FindingJson {
  const word = (message: Message) => wordMessage(message, locale, corpus.rules);
  const [fix] = finding.fixes;
  const [first] = finding.spans;
  const last = finding.spans.at(-1) ?? first;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: word(finding.message),
    range: rangeOf(model, { start: first.start, end: last.end }),
    ranges: finding.spans.map((span) => rangeOf(model, span)),
    confidence: finding.confidence,
    fix:
      fix === undefined || fix.byHand === true
        ? null
        : {
            title: word(fix.title),
            applicability: fix.applicability,
            edits: fix.edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText })),
          },
    related: finding.related.map(({ place, message }) => ({
      ...('span' in place
        ? { path: input.path, range: rangeOf(model, place.span) }
        : { path: corpus.pathOf(place.document), range: place.range }),
      message: word(message),
    })),
  };
}
