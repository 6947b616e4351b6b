import type { Paragraph } from '../layout/layout.ts';
import { toSource } from '../text/logicalText.ts';
import { oncePerText } from '../text/oncePerText.ts';
import type { Span } from '../text/span.ts';
import { lineAt, lineText, type TextModel } from '../text/textModel.ts';
import { type UnmatchedSign, unmatchedSigns } from './brackets/matching.ts';
import type { Sign } from './brackets/signs.ts';
import { codeLines } from './markdown/codeLines.ts';
import { defineRule } from './rule.ts';
import { pairedSign, surveyOf, type TextSurvey } from './survey/textSurvey.ts';

/** A sign without a partner in its paragraph. */
interface LooseSign extends UnmatchedSign {
  /** Index of the paragraph. */
  readonly paragraph: number;
}

// In paragraphs. A quotation may go on for pages, and so may a bracket around a list.
const longestPair = 12;
// In UTF-16 units: a full stop, the marks that close a quotation in a quotation, and a bracket.
const longestRest = 6;

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
  },
  options: {},
  *check({ facts: { model, layout } }) {
    const code = codeLines(model);
    const loose = layout.paragraphs.filter((paragraph) => !code.has(paragraph.lines[0])).flatMap(looseSigns);
    const single = withoutLongPairs(loose, layout.paragraphs).filter(({ excused }) => excused !== true);
    for (const sign of withoutTurnedMarks(single)) {
      const paragraph = layout.paragraphs[sign.paragraph];
      if (paragraph === undefined || isMenu(paragraph)) continue;
      const [span] = toSource(paragraph.logical, { start: sign.offset, end: sign.offset + sign.text.length });
      if (span === undefined || isMarkerOrCode(model, span)) continue;
      const message = sign.role === 'open' ? 'open' : 'close';
      yield { message, data: { sign: sign.text }, spans: [span], confidence: 0.9 };
    }
  },
});

/** The signs without a partner in a paragraph; what is not Chinese text is excused, but may hold the partner of others. */
function looseSigns({ index, logical }: Paragraph): readonly LooseSign[] {
  return looseSignsIn(logical).map((sign) => ({ ...sign, paragraph: index }));
}

const looseSignsIn = oncePerText((text, logical): readonly UnmatchedSign[] => {
  const survey = surveyOf(logical);
  if ((survey.signs & pairedSign) === 0) return [];
  const signs = unmatchedSigns(text, survey);
  if (signs.length === 0 || isLanguage(survey) || isRest(text)) return signs;
  return signs.map((sign) => ({ ...sign, excused: true }));
});

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

/** Whether a paragraph is Chinese text, where these signs come in pairs, and not code or mathematics. */
function isLanguage({ han, ascii }: TextSurvey): boolean {
  return han >= 4 && han * 2 >= ascii;
}

/** Whether a paragraph is the end of the one above, which a break before its last marks has cut off. */
function isRest(text: string): boolean {
  return text.length <= longestRest && !/[\w\p{L}]/u.test(text) && /^\s*[\p{Pf}\p{Pe}\p{Po}]/u.test(text);
}

/** Whether a paragraph is a link or a running head, which a page may well have cut off. */
function isMenu({ kind }: Paragraph): boolean {
  return kind === 'navigation' || kind === 'furniture';
}

/** Leaves out pairs that stand in different paragraphs: long quotations, and text that a break has cut. */
function withoutLongPairs(
  loose: readonly LooseSign[],
  paragraphs: readonly Paragraph[],
): readonly LooseSign[] {
  const open: LooseSign[] = [];
  const single = new Set(loose);
  for (const sign of loose) {
    if (sign.role === 'open') {
      open.push(sign);
      if (reopensBelow(sign, paragraphs)) single.delete(sign);
      continue;
    }
    while (open[0] !== undefined && !isInReach(open[0], sign)) open.shift();
    const partner = open.findLastIndex((each) => mayBePartners(each, sign));
    if (partner < 0) continue;
    for (const each of open.splice(partner)) if (each.pair === sign.pair) single.delete(each);
    single.delete(sign);
  }
  return [...single];
}

function isQuotation({ pair }: Sign): boolean {
  return pair === 'double-quote' || pair === 'single-quote' || pair === 'corner' || pair === 'white-corner';
}

/** Whether two signs are of one class; one that is excused has its partner in the paragraph beside it or nowhere. */
function mayBePartners(open: LooseSign, close: LooseSign): boolean {
  const excused = open.excused === true || close.excused === true;
  return open.pair === close.pair && (!excused || close.paragraph - open.paragraph <= 1);
}

function isInReach(open: LooseSign, close: LooseSign): boolean {
  return close.paragraph - open.paragraph <= longestPair;
}

/** Whether the next paragraph opens the same quotation again, as long quotations do in each paragraph. */
function reopensBelow(sign: LooseSign, paragraphs: readonly Paragraph[]): boolean {
  return (
    isQuotation(sign) &&
    paragraphs[sign.paragraph + 1]?.logical.text.trimStart().startsWith(sign.text) === true
  );
}

/**
 * Where a quotation is opened twice or closed twice, one of the two marks is turned the wrong way; where it is closed
 * before it is opened, both are. Says it once.
 */
function withoutTurnedMarks(loose: readonly LooseSign[]): readonly LooseSign[] {
  const kept: LooseSign[] = [];
  let last: LooseSign | undefined;
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
