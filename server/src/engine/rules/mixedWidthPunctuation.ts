import type { Paragraph } from '../layout/layout.ts';
import { defineRule, type Report } from './rule.ts';
import { type Custom, readCustom } from './width/custom.ts';
import { editsOf } from './width/edits.ts';
import type { MarkPlace } from './width/marks.ts';
import { placesOf } from './width/placedMarks.ts';

/** How much of the text on either side of a mark a message quotes, in UTF-16 units. */
const quoted = 6;

type MessageId = 'toFull' | 'toHalf' | 'pairToFull' | 'pairToHalf' | 'write';

/** Half-width marks in a text that is full-width, and the reverse. */
export const mixedWidthPunctuation = defineRule({
  id: 'mixed-width-punctuation',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A half-width mark in Chinese text that is punctuated full-width, or the reverse.',
    'zh-cn': '全角标点的中文里夹有半角标点，或者相反。',
  },
  options: {
    latinBrackets: {
      type: 'boolean',
      default: false,
      description: {
        en: 'Also report brackets that hold nothing but Latin letters and numbers: (WHO).',
        'zh-cn': '括号内只有拉丁字母和数字时也报告，如 (WHO)。',
      },
    },
  },
  messages: {
    toFull: {
      en: 'In “{left}{found}{right}”, “{found}” is half-width, while this document punctuates its Chinese text full-width. Write “{plain}”.',
      'zh-cn': '“{left}{found}{right}”里的“{found}”是半角，而本文的中文标点用全角。应写作“{plain}”。',
    },
    toHalf: {
      en: 'In “{left}{found}{right}”, “{found}” is full-width, while this document punctuates its Chinese text half-width. Write “{plain}” to keep it uniform.',
      'zh-cn':
        '“{left}{found}{right}”里的“{found}”是全角，而本文的中文标点用半角。为求统一，应写作“{plain}”。',
    },
    pairToFull: {
      en: 'The brackets of “{left}{found}{right}” are half-width, while this document punctuates its Chinese text full-width. Write “{plain}”.',
      'zh-cn': '“{left}{found}{right}”的括号是半角，而本文的中文标点用全角。应写作“{plain}”。',
    },
    pairToHalf: {
      en: 'The brackets of “{left}{found}{right}” are full-width, while this document punctuates its Chinese text half-width. Write “{plain}” to keep it uniform.',
      'zh-cn': '“{left}{found}{right}”的括号是全角，而本文的中文标点用半角。为求统一，应写作“{plain}”。',
    },
    write: { en: 'Write “{plain}”', 'zh-cn': '改为“{plain}”' },
  },
  *check({ facts: { model, layout }, options }) {
    const places = placesOf(model, layout, options.latinBrackets);
    const custom = readCustom(places.map(({ place }) => place));
    for (const { place, paragraph } of places) {
      if (breaksCustom(place, custom)) yield* reportOf(paragraph, place);
    }
  },
});

function breaksCustom({ markClass, width, mixed }: MarkPlace, custom: Custom): boolean {
  if (custom.width === undefined || width === custom.width) return false;
  // Where marks are half-width, the full stop is a matter of its own: most such documents have 。 all along.
  if (markClass === 'stop') return custom.width === 'full';
  return mixed || !(custom.width === 'full' && custom.halfClasses.has(markClass));
}

function* reportOf(paragraph: Paragraph, place: MarkPlace): Iterable<Report<MessageId>> {
  const text = paragraph.logical.text;
  const [first, ...rest] = editsOf(paragraph.logical, place);
  const [mark] = place.marks;
  const last = place.marks.at(-1) ?? mark;
  if (first === undefined) return;
  const pair = isBracket(place) && rest.length > 0;
  yield {
    message: place.width === 'half' ? (pair ? 'pairToFull' : 'toFull') : pair ? 'pairToHalf' : 'toHalf',
    data: {
      left: pair ? '' : text.slice(Math.max(0, mark.offset - quoted), mark.offset).trimStart(),
      found: pair
        ? shorten(text.slice(mark.offset, last.offset + 1))
        : text.slice(mark.offset, last.offset + 1),
      right: pair ? '' : text.slice(last.offset + 1, last.offset + 1 + quoted).trimEnd(),
      plain: place.marks.map(({ other }) => other).join(''),
    },
    spans: [first.mark, ...rest.map(({ mark: span }) => span)],
    confidence: 0.97,
    fixes: [
      {
        title: 'write',
        // A full-width mark is right in Chinese text by any standard: only the keeper of the text can want it otherwise.
        applicability: place.width === 'half' ? 'safe' : 'unsafe',
        edits: [first.edit, ...rest.map(({ edit }) => edit)],
      },
    ],
  };
}

function isBracket({ markClass }: MarkPlace): boolean {
  return markClass === 'bracket' || markClass === 'item';
}

const longestQuote = 16;

function shorten(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 3)}…${text.slice(-2)}`;
}
