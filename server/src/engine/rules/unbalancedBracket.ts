import type { Paragraph } from '../layout/layout.ts';
import { toSource } from '../text/logicalText.ts';
import type { Span } from '../text/span.ts';
import { lineAt, lineText, type TextModel } from '../text/textModel.ts';
import { withoutLongPairs } from './brackets/longPairs.ts';
import { type LooseSign, looseSigns } from './brackets/looseSigns.ts';
import type { Sign } from './brackets/signs.ts';
import { codeLines } from './markdown/codeLines.ts';
import { defineRule } from './rule.ts';

/** A sign without a partner, with its place in the source. */
interface PlacedSign extends LooseSign {
  readonly span: Span;
}

// In UTF-16 units: what stands further apart are two faults rather than one mark of the wrong kind.
const longestMistaken = 240;

/** Flags brackets, quotation marks and book-title marks that have no partner. */
export const unbalancedBracket = defineRule({
  id: 'unbalanced-bracket',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'A bracket, quotation mark or book-title mark has no partner.',
    'zh-cn': '括号、引号或书名号不成对。',
  },
  messages: {
    open: {
      en: '“{sign}” is opened and never closed. Text may be missing: compare with the source and add the closing mark.',
      'zh-cn': '“{sign}”有始无终，其后可能有缺文。请核对原文，补上后半个。',
    },
    close: {
      en: '“{sign}” closes what was never opened. Text may be missing: compare with the source and add the opening mark.',
      'zh-cn': '“{sign}”有终无始，其前可能有缺文。请核对原文，补上前半个。',
    },
    mistaken: {
      en: '“{sign}” is closed by “{other}”, a mark of another kind. One of the two was misread: compare with the source and correct it.',
      'zh-cn': '“{sign}”配了“{other}”，前后不是一对。其中一个可能有误，请核对原文后改正。',
    },
  },
  options: {},
  *check({ facts: { model, layout } }) {
    const code = codeLines(model);
    const loose = layout.paragraphs.filter((paragraph) => !code.has(paragraph.lines[0])).flatMap(looseSigns);
    const single = withoutLongPairs(loose)
      .filter(({ excused }) => excused !== true)
      .flatMap((sign) => placed(sign, layout.paragraphs, model));
    const mistaken = mistakenPairs(single);
    const paired = new Set(mistaken.flat());
    for (const [open, close] of mistaken) {
      const data = { sign: open.text, other: close.text };
      yield { message: 'mistaken', data, spans: [open.span, close.span], confidence: 0.9 };
    }
    const alone = single.filter((sign) => !paired.has(sign) && !reopensBelow(sign, layout.paragraphs));
    for (const { role, text, span } of withoutTurnedMarks(alone))
      yield { message: role, data: { sign: text }, spans: [span], confidence: 0.9 };
  },
});

/** A sign with its place in the source; none in a menu, or where its line says that it needs no partner. */
function placed(sign: LooseSign, paragraphs: readonly Paragraph[], model: TextModel): readonly PlacedSign[] {
  const paragraph = paragraphs[sign.paragraph];
  if (paragraph === undefined || isMenu(paragraph)) return [];
  const [span] = toSource(paragraph.logical, { start: sign.offset, end: sign.offset + sign.text.length });
  if (span === undefined || isMarkerOrCode(model, span) || isBesideLoss(model, span)) return [];
  return [{ ...sign, span }];
}

/** How near a character that was lost in decoding says that the sign is no sign, or that its partner was lost with it. */
const besideLoss = 2;

function isBesideLoss({ text }: TextModel, { start, end }: Span): boolean {
  return text.slice(Math.max(0, start - besideLoss), end + besideLoss).includes('\u{FFFD}');
}

/** Pairs of different classes, one directly in the other: one mark of the wrong kind, and not two that are missing. */
function mistakenPairs(signs: readonly PlacedSign[]): readonly (readonly [PlacedSign, PlacedSign])[] {
  const pairs: [PlacedSign, PlacedSign][] = [];
  for (const [index, close] of signs.entries()) {
    const open = signs[index - 1];
    if (open === undefined || open.role !== 'open' || close.role !== 'close') continue;
    if (open.paragraph !== close.paragraph || open.offset !== close.inside) continue;
    if (close.offset - open.offset <= longestMistaken) pairs.push([open, close]);
  }
  return pairs;
}

/**
 * Whether the line of the sign says that it needs no partner: it begins the line as the bracket of a list marker does,
 * though its paragraph began above, or the line holds no letter at all, as the end of a block of code.
 */
function isMarkerOrCode(model: TextModel, span: Span): boolean {
  const line = lineAt(model, span.start);
  const before = model.text.slice(line.start, span.start);
  return (
    /^\s*(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/u.test(before) ||
    !/\p{L}/u.test(lineText(model, line))
  );
}

/** Whether a paragraph is a link or a running head, which a page may well have cut off. */
function isMenu({ kind }: Paragraph): boolean {
  return kind === 'navigation' || kind === 'furniture';
}

/** Whether the next paragraph opens the same quotation again, as long quotations do in each paragraph. */
function reopensBelow(sign: LooseSign, paragraphs: readonly Paragraph[]): boolean {
  return (
    sign.role === 'open' &&
    isQuotation(sign) &&
    paragraphs[sign.paragraph + 1]?.logical.text.trimStart().startsWith(sign.text) === true
  );
}

/**
 * Where a quotation is opened twice or closed twice, one of the two marks is turned the wrong way; where it is closed
 * before it is opened, both are. Says it once.
 */
function withoutTurnedMarks(loose: readonly PlacedSign[]): readonly PlacedSign[] {
  const kept: PlacedSign[] = [];
  let last: PlacedSign | undefined;
  for (const sign of loose) {
    if (last === undefined || !isTurned(last, sign)) {
      kept.push(sign);
      last = sign;
      continue;
    }
    if (sign.role === 'open' && last.role === 'open') kept.splice(-1, 1, sign);
    last = undefined;
  }
  return kept;
}

function isTurned(first: LooseSign, second: LooseSign): boolean {
  const together = first.pair === second.pair && first.paragraph === second.paragraph;
  return together && isQuotation(first) && !(first.role === 'open' && second.role === 'close');
}

function isQuotation({ pair }: Sign): boolean {
  return pair === 'double-quote' || pair === 'single-quote' || pair === 'corner' || pair === 'white-corner';
}
