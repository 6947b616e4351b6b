import { createArena } from '../tagger/arena.ts';
import { foldText } from '../tagger/foldText.ts';
import { nameModel } from '../tagger/nameModel.ts';
import type { Slip } from './slips.ts';

const before = /[。，、；：！？“”‘’（）《》\s]/u;
const after = /[。，、；：！？“”‘’（）《》\s说道讲称表告介透指认笑回带在还又也都从向对与和是将被把曾正用为]/u;

/** Whether a stretch of a text begins where its sentence or clause does. */
export function opensClause(text: string, start: number): boolean {
  return start === 0 || before.test(text[start - 1] ?? '');
}

const joining = /[和与及跟同向对请由给让]/u;

/** Whether a stretch stands behind a word that joins names to what is said. */
export function isJoined(text: string, start: number): boolean {
  return joining.test(text[start - 1] ?? '');
}

/** Whether a mark follows, or a word for what people do. */
export function isFollowedAsName(text: string, end: number): boolean {
  return end === text.length || after.test(text[end] ?? '');
}

/** So many characters on either side show the words that reach into a stretch. */
const reach = 4;
/** Room for the cutting of a text, in bytes for each character. */
const roomPerCharacter = 64;

/**
 * Whether the dictionary reads a word over an edge of a stretch of a text, or one of several characters where its slip is. What is
 * doubled stands beside itself and is part of a word in any case.
 */
export function readsAsWords(text: string, start: number, end: number, slip: Slip): boolean {
  const from = Math.max(0, start - reach);
  const codes = foldText(text.slice(from, end + reach));
  const room = createArena(roomPerCharacter * codes.length);
  const { wordAt, lengths } = nameModel().lexicon.cutWords(codes, room, room);
  const spans = (at: number): boolean => at > 0 && at < codes.length && wordAt[at - 1] === wordAt[at];
  if (spans(start - from) || spans(end - from)) return true;
  if (slip.kind === 'doubled') return false;
  for (let at = start + slip.start; at < start + slip.end; at++)
    if ((lengths[wordAt[at - from] ?? 0] ?? 1) > 1) return true;
  return false;
}
