/**
 * Whether fixes lose anything: each edit, on its own, must be one of those that lose nothing. Told from the text alone; what a rule
 * says of its edit does not count.
 */
import iconv from 'iconv-lite';
import { planFixes } from '../../server/src/engine/lint/fixPlan.ts';
import { applyEdits, type TextEdit } from '../../server/src/engine/text/textEdit.ts';
import { findingsIn } from './analyze.ts';

/** Why an edit loses nothing. */
export type Reason = 'unseen' | 'hyphen' | 'form' | 'encoding' | 'copy';

/** What came of applying all safe fixes until none is left. */
export interface Ledger {
  readonly text: string;
  /** Edits by the reason for which they lose nothing. */
  readonly edits: Readonly<Record<Reason, number>>;
  /** Edits that have no such reason, in words. */
  readonly losses: readonly string[];
}

/** Blanks, controls, and what only says how its neighbours look. Neither surrogates nor private or unassigned characters. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\p{Variation_Selector}]|\u034f/gu;

/** More passes than any text needs. */
const mostPasses = 10;

/** Applies all safe fixes and looks at each edit. */
export function ledgerOf(text: string): Ledger {
  const edits: Record<Reason, number> = { unseen: 0, hyphen: 0, form: 0, encoding: 0, copy: 0 };
  const losses: string[] = [];
  let current = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const plan = planFixes(findingsIn(current), 'safe');
    for (const edit of plan.edits) {
      const reason = reasonFor(edit, current, plan.edits);
      if (reason === undefined) losses.push(inWords(edit, current));
      else edits[reason]++;
    }
    const next = applyEdits(current, plan.edits);
    if (next === current) break;
    current = next;
  }
  return { text: current, edits, losses };
}

/** Why an edit loses nothing, among `all` that are made of a text at once; undefined where it may lose something. */
export function reasonFor(
  { span, newText }: TextEdit,
  text: string,
  all: readonly TextEdit[],
): Reason | undefined {
  const old = text.slice(span.start, span.end);
  if (seen(old) === seen(newText)) return 'unseen';
  if (isDivision(old, text.slice(0, span.start), text.slice(span.end)) && newText === '') return 'hyphen';
  if (plain(old) === plain(newText)) return 'form';
  if (isSameBytes(old, newText)) return 'encoding';
  return newText === '' && isSecondCopy(old, text, span.start, all) ? 'copy' : undefined;
}

function seen(text: string): string {
  return text.replace(unseen, '');
}

/** A hyphen at the end of a line that divides a word in Latin letters. */
function isDivision(old: string, before: string, after: string): boolean {
  return (
    /^[-\u2010]\s*[\r\n]\s*$/u.test(old) &&
    /\p{Script=Latin}$/u.test(before) &&
    /^\p{Script=Latin}/u.test(after)
  );
}

/** Marks and letters in one width, compatibility forms as Unicode resolves them. */
function plain(text: string): string {
  const signs = text.replace(oddForms, (sign) => forms.get(sign) ?? sign).normalize('NFKC');
  return seen(signs.replace(/[。︒]/gu, '.')).normalize('NFKC');
}

/**
 * What Unicode calls equivalent and does not resolve (EquivalentUnifiedIdeograph), glyphs of symbol fonts for bullets, and the
 * colon of vertical text in Big5, which Unicode resolves as a leader of two dots.
 */
const forms: ReadonlyMap<string, string> = new Map(
  [
    ...'⺎兀⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺩王⺬示⺽臼⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
    ...'︰：\uf0b7•\uf0a7▪\uf06c●\uf06e■\uf075◆\uf0d8➢\uf0fc✓',
  ].flatMap((sign, index, all): [string, string][] =>
    index % 2 === 0 ? [[sign, all[index + 1] ?? '']] : [],
  ),
);
const oddForms = /[\u2e80-\u2ef3\ue000-\uf8ff\ufe30]/gu;

/** Whether text was read in another encoding than its bytes are in, and is read in UTF-8 now. */
function isSameBytes(old: string, newText: string): boolean {
  // Codes that Latin-1 has no sign for, and Windows has.
  if (iconv.decode(Buffer.from(old, 'latin1'), 'windows-1252') === newText && /^[\u0080-\u009f]+$/u.test(old))
    return true;
  return ['windows-1252', 'latin1', 'gb18030'].some((encoding) => {
    const bytes = iconv.encode(old, encoding);
    return iconv.decode(bytes, encoding) === old && bytes.equals(Buffer.from(newText));
  });
}

/** Whether what is deleted stands, in the new text, right before the place where it was. */
function isSecondCopy(old: string, text: string, start: number, all: readonly TextEdit[]): boolean {
  const before = applyEdits(
    text.slice(0, start),
    all.filter(({ span }) => span.end <= start && span.start < start),
  );
  return plain(before).endsWith(plain(old));
}

function inWords({ span, newText }: TextEdit, text: string): string {
  const around = (from: number, to: number): string => JSON.stringify(text.slice(Math.max(0, from), to));
  return `${around(span.start, span.end)} becomes ${JSON.stringify(newText)} in ${around(span.start - 20, span.end + 20)}`;
}
