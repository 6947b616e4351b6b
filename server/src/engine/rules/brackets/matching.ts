import type { TextSurvey } from '../survey/textSurvey.ts';
import { type Sign, signsOf } from './signs.ts';

/** Signs that are open at once, or without a partner, in a paragraph of language; more are a drawing or a table. */
const mostOpen = 12;

/** A sign without a partner in its stretch of text. */
export interface UnmatchedSign extends Sign {
  /** Whether it may stand alone: the second sign of inches is a quotation mark only where one is open above. */
  readonly excused?: true;
  /** Of a sign that closes: offset of the sign that stands open directly around it, which it may close by mistake. */
  readonly inside?: number;
}

/** A sign that closed one further out, over the head of one other that stands open. */
interface Crossing {
  readonly close: Sign;
  readonly inner: Sign;
  /** How many signs were open behind it. */
  readonly depth: number;
}

/** Matches the signs of one stretch of text and returns those that have no partner in it, in order. */
export function unmatchedSigns(text: string, survey: TextSurvey): readonly UnmatchedSign[] {
  const open: Sign[] = [];
  const unmatched: UnmatchedSign[] = [];
  const excused: UnmatchedSign[] = [];
  let crossing: Crossing | undefined;
  for (const sign of signsOf(text, survey)) {
    if (open.length + unmatched.length > mostOpen) return [];
    if (sign.role === 'open') {
      open.push(sign);
      continue;
    }
    const partner = partnerIndex(open, sign, text);
    if (partner >= 0) {
      const [, inner, ...more] = open.splice(partner);
      if (inner === undefined) continue;
      unmatched.push(inner, ...more);
      crossing = more.length === 0 ? { close: sign, inner, depth: open.length } : undefined;
    } else if (isLegitimateClosing(text, sign)) {
      if (mayCloseAbove(text, sign)) excused.push({ ...sign, excused: true });
    } else {
      unmatched.push(closingOf(sign, crossing, open));
      crossing = undefined;
    }
  }
  if (unmatched.length + excused.length + open.length === 0) return [];
  return [...unmatched, ...excused, ...open].sort((a, b) => a.offset - b.offset);
}

/**
 * The sign that closes in the wrong place. Where one of the same class closed what stands further out, over the head of
 * another, it was that one: in 《读〈孩子》札记》 the first 》 should be a 〉, and the last is in its place.
 */
function closingOf(sign: Sign, crossing: Crossing | undefined, open: readonly Sign[]): UnmatchedSign {
  if (crossing?.close.pair === sign.pair && crossing.depth === open.length)
    return { ...crossing.close, inside: crossing.inner.offset };
  const around = open.at(-1);
  return around === undefined ? sign : { ...sign, inside: around.offset };
}

/** The index of the last open sign that this one closes, or -1. */
function partnerIndex(open: readonly Sign[], sign: Sign, text: string): number {
  const top = open.at(-1);
  if (top !== undefined && isInterval(text, top, sign)) return open.length - 1;
  return open.findLastIndex(({ pair }) => pair === sign.pair);
}

/** Whether two signs of different classes enclose numbers or two bounds: a half-open interval, as in [0, 1). */
function isInterval(text: string, open: Sign, close: Sign): boolean {
  const brackets = (sign: Sign) => sign.pair === 'round' || sign.pair === 'square';
  if (!brackets(open) || !brackets(close) || open.pair === close.pair) return false;
  const inner = text.slice(open.offset + 1, close.offset);
  if (/^[\s\da-zA-Z.,，、;+\-−–—∞%‰°℃]+$/u.test(inner)) return true;
  return (
    '[('.includes(open.text) &&
    '])'.includes(close.text) &&
    /^[^,，。；]{1,12}[,，][^,，。；]{1,12}$/u.test(inner)
  );
}

// A number behind a point that no word stands before is the rest of a fraction: p < .001).
const listMarker =
  /(?:^|[\s，。；：、！？;:!?“”]|(?<=[\p{L}\p{Pe}\p{Pf}])[,.])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u;

/** Whether a closing sign that nothing opened is in its right place. */
function isLegitimateClosing(text: string, { offset, pair, text: sign }: Sign): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  if (pair === 'round') return listMarker.test(before);
  // Between the links of a breadcrumb.
  if (pair === 'title' || pair === 'inner-title')
    return /(?:^|\s)$/u.test(before) && /^(?:\s|$)/u.test(text.slice(offset + 1, offset + 2));
  // Inches and seconds, feet and minutes, and the apostrophe at the end of a Latin word.
  if (sign === '”') return /\d$/u.test(before);
  if (sign === '’') return /[A-Za-z\d]$/u.test(before);
  return false;
}

/**
 * Whether a sign that may stand alone may as well close what is open in the paragraph above: the second sign of inches,
 * and a bracket behind figures that are the rest of a number (￥20,000. / 00).
 */
function mayCloseAbove(text: string, { offset, text: sign }: Sign): boolean {
  return sign === '”' || /^\s*0\d{1,2}$/u.test(text.slice(0, offset));
}
