/**
 * Text as it comes out of extraction, made at random: paragraphs of Chinese-like sentences from a small inventory
 * of characters, spoilt in the ways that real text is spoilt. What it says means nothing.
 */
import fc from 'fast-check';

const han = [
  ...'的是在和大学院会中国人民医生书记省市新长工作者王李张陈周沈第一二三年月日上下读本图馆节说了不这有',
];
const rareHan = ['𠮷', '𠀋', '㐂', '〇'];
const latinWords = ['COVID', 'the', 'reading', 'Don’t', 'A4', 'x', 'e-mail', 'co-operate'];
const strangers = [
  '😀',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\u00ad',
  '\t',
  '\f',
  '\u2028',
  '\u200d',
  '\u202e',
  '\ue123',
  '\ufe0f',
  '⼈',
  '⻓',
  'ﬁ',
  '︵',
  '﹐',
  '２０',
  'â€œ',
  '锟斤拷',
  ',',
  ':',
  '(',
  ')',
  '?!',
  '.',
];

const hanWord = fc
  .array(fc.constantFrom(...han), { minLength: 1, maxLength: 8 })
  .map((word) => word.join(''));
const number = fc.integer({ min: 0, max: 2030 }).map(String);
const word = fc.oneof(
  { weight: 12, arbitrary: hanWord },
  { weight: 1, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(...latinWords) },
  { weight: 1, arbitrary: fc.constantFrom(...rareHan) },
  { weight: 1, arbitrary: hanWord.map((inner) => `“${inner}”`) },
  { weight: 1, arbitrary: hanWord.map((inner) => `（${inner}）`) },
);

/** Words with commas between them and a full stop behind them. */
const sentence = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 8 }), fc.constantFrom('，', '、', '', ' '))
  .map(([words, joint]) => `${words.join(joint)}。`);

/** A paragraph as its author wrote it. */
export const arbitraryParagraph = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(''));

const caption = fc
  .array(fc.constantFrom(...han), { minLength: 4, maxLength: 14 })
  .map((characters) => characters.join(''));

/** How a page spoils its paragraphs. */
interface Habits {
  /** Characters in a line, or 0 for no wraps. */
  readonly width: number;
  readonly indent: string;
  readonly betweenLines: string;
  readonly betweenParagraphs: string;
}

const habits: fc.Arbitrary<Habits> = fc.record({
  width: fc.constantFrom(0, 7, 11, 20, 34),
  indent: fc.constantFrom('', '　　', '  '),
  betweenLines: fc.constantFrom('\n', '\n\n', ' \n'),
  betweenParagraphs: fc.constantFrom('\n', '\n\n', '\n\n\n'),
});

type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'spaced' | 'doubled' | 'doubledTwice'; readonly text: string }
  | { readonly kind: 'list'; readonly text: string };

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: arbitraryParagraph.map((text): Block => ({ kind: 'paragraph', text })) },
  ...(['heading', 'spaced', 'doubled', 'doubledTwice', 'list'] as const).map((kind) => ({
    weight: 1,
    arbitrary: caption.map((text): Block => ({ kind, text })),
  })),
);

function print({ kind, text }: Block, { width, indent, betweenLines }: Habits): string {
  switch (kind) {
    case 'paragraph':
      return wrap(indent + text, width).join(betweenLines);
    case 'heading':
      return `## ${text}`;
    case 'spaced':
      return [...text].join(' ');
    case 'doubled':
      return text + text;
    case 'doubledTwice':
      return `${text}${text} ${text}好${text}好`;
    case 'list':
      return `1）${text}`;
  }
}

function wrap(text: string, width: number): readonly string[] {
  if (width === 0) return [text];
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, line) =>
    characters.slice(line * width, (line + 1) * width).join(''),
  );
}

/** A page with the defects that extraction makes. */
export const arbitraryPage = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 12 }), habits, fc.boolean())
  .map(([blocks, habit, windows]) => {
    const text = blocks.map((each) => print(each, habit)).join(habit.betweenParagraphs);
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

/** A page with characters in it that no text should hold, at any place. */
export const arbitrarySpoiltPage = fc
  .tuple(
    arbitraryPage,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...strangers, '\r', '\n', ' ', '　')), { maxLength: 12 }),
  )
  .map(([page, insertions]) =>
    insertions.reduce((text, [place, stranger]) => {
      const offset = place % (text.length + 1);
      return text.slice(0, offset) + stranger + text.slice(offset);
    }, page),
  );

/** Any string at all, pages more often than noise. */
export const arbitraryText = fc.oneof(
  { weight: 4, arbitrary: arbitraryPage },
  { weight: 4, arbitrary: arbitrarySpoiltPage },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat({ max: 0xffff }), { maxLength: 100 })
      .map((units) => String.fromCharCode(...units)),
  },
);
