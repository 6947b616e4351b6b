import type { TextSurvey } from '../survey/textSurvey.ts';
import { type Sign, signsOf } from './signs.ts';

/** Signs that are open at once, or without a partner, in a paragraph of language; more are a drawing or a table. */
const mostOpen = 12;

/** A sign without a partner in its stretch of text. */
export interface UnmatchedSign extends Sign {
  /** Whether it may stand alone: the second sign of inches is a quotation mark only where one is open above. */
  readonly excused?: true;
}

/** Matches the signs of one stretch of text and returns those that have no partner in it, in order. */
export function unmatchedSigns(text: string, survey: TextSurvey): readonly UnmatchedSign[] {
  const open: Sign[] = [];
  const unmatched: Sign[] = [];
  const excused: UnmatchedSign[] = [];
  for (const sign of signsOf(text, survey)) {
    if (open.length + unmatched.length > mostOpen) return [];
    if (sign.role === 'open') {
      open.push(sign);
      continue;
    }
    const partner = partnerIndex(open, sign, text);
    if (partner >= 0) unmatched.push(...open.splice(partner).slice(1));
    else if (!isLegitimateClosing(text, sign)) unmatched.push(sign);
    else if (sign.text === '”') excused.push({ ...sign, excused: true });
  }
  if (unmatched.length + excused.length + open.length === 0) return [];
  return [...unmatched, ...excused, ...open].sort((a, b) => a.offset - b.offset);
}

/** The index of the last open sign that this one closes, or -1. */
function partnerIndex(open: readonly Sign[], sign: Sign, text: string): number {
  const top = open.at(-1);
  if (top !== undefined && isInterval(text, top, sign)) return open.length - 1;
  return open.findLastIndex(({ pair }) => pair === sign.pair);
}

/** Whether two signs of different classes enclose numbers: a half-open interval, as in [0, 1). */
function isInterval(text: string, open: Sign, close: Sign): boolean {
  const brackets = (sign: Sign) => sign.pair === 'round' || sign.pair === 'square';
  return (
    brackets(open) &&
    brackets(close) &&
    open.pair !== close.pair &&
    /^[\s\da-zA-Z.,，、;+\-−–—∞%‰°℃]+$/u.test(text.slice(open.offset + 1, close.offset))
  );
}

const listMarker =
  /(?:^|[\s，。；：、！？,;:.!?“”])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u;

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
