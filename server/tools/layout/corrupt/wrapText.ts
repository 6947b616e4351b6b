/** Breaks text into lines as typesetting programs do. */
import {
  characterClass,
  isCjk,
  mayEndLine,
  mayStartLine,
  unitWidth,
} from '../../../src/engine/text/characters.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** A line of a paragraph, and what the wrap above it swallowed or added. */
export interface WrappedLine {
  readonly text: string;
  /** What belongs between this line and the one above it. */
  readonly glue: '' | ' ';
  /** Whether the hyphen at the end of the line above was put there by the wrap. */
  readonly hyphenated: boolean;
}

/** The room in the first line and in the others, in em. */
export interface Room {
  readonly first: number;
  readonly rest: number;
}

/** Marks behind which people break a line. */
const clauseEnds: ReadonlySet<string> = new Set('，；、：,;。');
const tokens = /[A-Za-z0-9@#_.+/&'%$~-]+|\s+|\P{Script=Latin}/gu;
/** Shortest Latin word that is hyphenated. */
const longWord = 6;

interface Breaking {
  readonly lines: WrappedLine[];
  current: string[];
  used: number;
  room: number;
  /** From this width on the line ends behind the next mark. */
  clauseRoom: number;
  glue: '' | ' ';
  hyphenated: boolean;
}

/** Breaks a text into lines. */
export function wrapText(text: string, style: Style, random: Random, room: Room): readonly WrappedLine[] {
  const roomOf = (line: number) =>
    (line === 0 ? room.first : room.rest) - (style.rag > 0 ? random.next() * style.rag : 0);
  const clauseRoomOf = () =>
    style.clauseWraps < 1 ? style.clauseWraps * room.rest : Number.POSITIVE_INFINITY;
  const state: Breaking = {
    lines: [],
    current: [],
    used: 0,
    room: roomOf(0),
    clauseRoom: clauseRoomOf(),
    glue: '',
    hyphenated: false,
  };
  const flush = (carried: string[], glue: '' | ' ', hyphenated = false) => {
    const line = state.current.join('').trim();
    if (line !== '') {
      state.lines.push({ text: line, glue: state.glue, hyphenated: state.hyphenated });
      state.glue = glue;
      state.hyphenated = hyphenated;
    }
    state.current = carried;
    state.used = carried.reduce((sum, token) => sum + widthOf(token, style), 0);
    state.room = roomOf(state.lines.length);
  };
  for (const token of splitTokens(text, style, room.rest)) place(token, state, style, flush);
  flush([], '');
  return state.lines;
}

type Flush = (carried: string[], glue: '' | ' ', hyphenated?: boolean) => void;

function place(token: string, state: Breaking, style: Style, flush: Flush): void {
  const blank = token.trim() === '';
  const size = blank ? 0.5 : widthOf(token, style, state.current.at(-1));
  if (state.used + size <= state.room + (blank ? 1 : 0)) {
    if (blank && state.current.length === 0) return;
    state.current.push(token);
    state.used += size;
    if (state.used >= state.clauseRoom && clauseEnds.has(token)) flush([], '');
    return;
  }
  if (blank) {
    flush([], ' ');
    return;
  }
  if (!mayStartLine(token) && style.kinsoku === 'hang' && state.current.length > 0) {
    state.current.push(token);
    state.used += size;
    return;
  }
  const cut = style.words === 'hyphenated' ? hyphenate(token, state.room - state.used) : undefined;
  if (cut !== undefined && state.current.length > 0) {
    state.current.push(`${cut[0]}-`);
    flush([cut[1]], '', true);
    return;
  }
  const carried = carriedFrom(state.current, token, style);
  const swallowed = state.current.at(-1)?.trim() === '';
  flush(carried, swallowed ? ' ' : '');
  state.current.push(token);
  state.used += size;
}

/** The end of a line that has to go to the next one with `token`. */
function carriedFrom(current: string[], token: string, style: Style): string[] {
  const carried: string[] = [];
  if (style.kinsoku === 'none') return carried;
  if (!mayStartLine(token) && current.length > 2) carried.unshift(...current.splice(-1));
  while (current.length > 2 && !mayEndLine(current.at(-1) ?? '')) carried.unshift(...current.splice(-1));
  return carried;
}

function splitTokens(text: string, style: Style, measure: number): readonly string[] {
  return [...text.matchAll(tokens)].flatMap(([token]) =>
    token.length > 1 && (style.words === 'cut' || widthOf(token, style) > measure) ? [...token] : [token],
  );
}

/** Cuts a long word of letters so that its first part and a hyphen fit. */
function hyphenate(word: string, room: number): readonly [string, string] | undefined {
  if (word.length < longWord || !/^[a-z]+$/u.test(word)) return undefined;
  const at = Math.min(word.length - 3, Math.floor(room * 2) - 1);
  return at < 2 ? undefined : [word.slice(0, at), word.slice(at)];
}

/** The room that a token takes in em. */
function widthOf(token: string, style: Style, before?: string): number {
  let width = 0;
  for (const character of token) {
    const unit = unitWidth(character.charCodeAt(0));
    width += unit === 0.5 ? style.latin : unit;
  }
  const squeezed = style.compresses && before !== undefined && isWideMark(token) && isWideMark(before);
  return squeezed ? width - 0.5 : width;
}

function isWideMark(token: string): boolean {
  const code = token.charCodeAt(0);
  const found = characterClass(code);
  return isCjk(code) && found !== 'han' && found !== 'kana' && found !== 'other';
}
