import type { LineView } from './lineView.ts';
import type { OddKind } from './oddRun.ts';
import {
  plainBullet,
  plainIdeograph,
  plainLigature,
  plainRadical,
  plainSmall,
  plainVertical,
  windowsCharacter,
} from './plainForms.ts';
import { choosesForm, joinsSomething, type Neighbours, neighboursOf, standsInText } from './surroundings.ts';

/** What a character is, and the plain text for it. */
export interface Verdict {
  readonly kind: OddKind;
  readonly plain: string | undefined;
}

/** A character in its place. */
export interface PlacedCharacter {
  readonly text: string;
  readonly line: LineView;
  readonly sign: string;
  readonly start: number;
}

type Classify = (place: PlacedCharacter, neighbours: Neighbours) => Verdict | undefined;

const groups: readonly (readonly [characters: string, Classify])[] = [
  [String.raw`\u{2E80}-\u{2FD5}`, ({ sign }) => replaced('radical', plainRadical(sign), 'radicalPart')],
  [
    String.raw`\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}`,
    ({ sign }) => replaced('ideograph', plainIdeograph(sign)),
  ],
  [String.raw`\u{FB00}-\u{FB06}`, ({ sign }) => replaced('ligature', plainLigature(sign))],
  [String.raw`\u{FE10}-\u{FE19}\u{FE30}-\u{FE48}\u{FE50}-\u{FE6B}\u{FF61}-\u{FF64}`, classifyForm],
  [String.raw`\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}`, classifyPrivate],
  [String.raw`\u{FFFD}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}`, () => ({ kind: 'replacement', plain: undefined })],
  [String.raw`\p{Surrogate}`, () => ({ kind: 'brokenPair', plain: undefined })],
  [String.raw`\u{FFFC}`, () => ({ kind: 'object', plain: undefined })],
  [String.raw`\u{200B}-\u{200D}\u{2060}\u{180E}\u{034F}`, classifyZeroWidth],
  [String.raw`\u{FEFF}`, ({ start }) => (start === 0 ? undefined : deleted('byteOrderMark'))],
  [String.raw`\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{061C}`, classifyBidi],
  [
    String.raw`\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{E0001}\u{E0020}-\u{E007F}`,
    ({ sign }, neighbours) => (choosesForm(sign, neighbours) ? undefined : deleted('variation')),
  ],
  [String.raw`\u{AD}`, classifySoftHyphen],
  // Tabulators, line ends and form feeds are layout.
  [String.raw`\u{0}-\u{8}\u{E}-\u{1F}\u{7F}-\u{9F}\u{FFF9}-\u{FFFB}`, classifyControl],
];

const classifiers = groups.map(
  ([characters, classify]) => [new RegExp(`[${characters}]`, 'u'), classify] as const,
);

/** The characters that may be odd, as they stand in the brackets of a pattern. */
export function oddCharacterClass(): string {
  return groups.map(([characters]) => characters).join('');
}

/** Any run of characters that may be odd; new for each text, for it remembers its place. */
export function oddCharacters(): RegExp {
  return new RegExp(`[${oddCharacterClass()}]+`, 'gu');
}

/** Says what is wrong with a character; undefined where it is at home. */
export function classify(place: PlacedCharacter): Verdict | undefined {
  const [, verdict] = classifiers.find(([characters]) => characters.test(place.sign)) ?? [];
  return verdict?.(place, neighboursOf(place.text, place.start, place.start + place.sign.length));
}

function replaced(kind: OddKind, plain: string | undefined, otherwise?: OddKind): Verdict | undefined {
  if (plain !== undefined) return { kind, plain };
  return otherwise === undefined ? undefined : { kind: otherwise, plain: undefined };
}

function deleted(kind: OddKind): Verdict {
  return { kind, plain: '' };
}

function classifyForm({ sign }: PlacedCharacter, neighbours: Neighbours): Verdict | undefined {
  if (!standsInText(neighbours)) return undefined;
  // A small full stop is a stop, a decimal point or the dot of a name; a small dash is any dash.
  if (sign === '﹒' || sign === '﹘') return { kind: 'ambiguousForm', plain: undefined };
  return replaced('vertical', plainVertical(sign)) ?? replaced('small', plainSmall(sign));
}

function classifyPrivate({ line, sign, start }: PlacedCharacter): Verdict {
  return (
    (start <= line.first ? replaced('bullet', plainBullet(sign)) : undefined) ?? {
      kind: 'privateUse',
      plain: undefined,
    }
  );
}

function classifyZeroWidth({ sign }: PlacedCharacter, neighbours: Neighbours): Verdict | undefined {
  return joinsSomething(sign, neighbours) ? undefined : deleted('zeroWidth');
}

function classifyBidi({ line }: PlacedCharacter): Verdict | undefined {
  return line.rightToLeft() ? undefined : deleted('bidi');
}

/** A soft hyphen at the end of a line belongs to the wrap. */
function classifySoftHyphen({ line, start }: PlacedCharacter): Verdict | undefined {
  return start + 1 >= line.last ? undefined : deleted('softHyphen');
}

const latin = /[\p{Script=Latin}\p{Nd}]/u;

/**
 * A control character shows nothing, so it can go – unless it may stand for something: a ligature of a font within a
 * Latin word or a number, the end of a cell (U+0007), a line end (U+0085), an annotation.
 */
function classifyControl({ sign, start, text }: PlacedCharacter, { before, after }: Neighbours): Verdict {
  const code = text.charCodeAt(start);
  const character = windowsCharacter(code);
  if (code >= 0x80 && code <= 0x9f && code !== 0x85 && character !== undefined)
    return { kind: 'windows', plain: character };
  const speaks = (latin.test(before) && latin.test(after)) || code > 0x7f || sign === '\u{7}';
  return speaks ? { kind: 'controlUnknown', plain: undefined } : deleted('control');
}
