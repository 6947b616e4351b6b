import { Converter } from 'opencc-js/cn2t';
import type { Random } from '../layout/corrupt/random.ts';

/** How a copy differs from what it was copied from. */
export type CopyKind = 'exact' | 'wrapped' | 'spaced' | 'half-width' | 'traditional' | 'edited' | 'reworded';

export const copyKinds: readonly CopyKind[] = [
  'exact',
  'wrapped',
  'spaced',
  'half-width',
  'traditional',
  'edited',
  'reworded',
];

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '“': '"',
  '”': '"',
};
const strangers = [
  ...'的了是在有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
];
const synonyms: readonly (readonly [string, string])[] = [
  ['一共', '总共'],
  ['终于', '总算'],
  ['因为', '由于'],
  ['大家', '众人'],
  ['后来', '随后'],
  ['附近', '周边'],
  ['认为', '觉得'],
  ['检查', '查看'],
  ['清点', '盘点'],
  ['走访', '探访'],
  ['原先', '起初'],
  ['登记', '记录'],
  ['剩下', '余下'],
];

/** Makes a copy of a paragraph. */
export function makeCopy(text: string, kind: CopyKind, random: Random): string {
  switch (kind) {
    case 'exact':
      return text;
    case 'wrapped':
      return wrap(text, random.integer(18, 40), random.chance(0.5) ? '\n' : '\n\n', random.chance(0.1));
    case 'spaced':
      return [...text]
        .map((each) => (random.chance(0.1) ? `${each} ` : each))
        .join('')
        .trim();
    case 'half-width':
      return text.replace(/[，。：；“”]/gu, (mark) => halfWidth[mark] ?? mark);
    case 'traditional':
      return toTraditional(text);
    case 'edited':
      return edit(text, random.integer(1, Math.max(1, Math.min(6, Math.floor(text.length / 25)))), random);
    case 'reworded':
      return edit(reword(text, random), 1, random);
  }
}

/** Breaks a paragraph into lines; one in ten is broken without care for marks that may not begin a line. */
export function wrap(text: string, width: number, lineEnd: string, careless = false): string {
  const lines: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + width);
    while (!careless && end < text.length && /[，。、；：！？”]/u.test(text.charAt(end))) end++;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines.join(lineEnd);
}

function edit(text: string, edits: number, random: Random): string {
  const characters = [...text];
  for (let count = 0; count < edits; count++) {
    const at = random.integer(1, characters.length - 2);
    const stranger = random.pick(strangers);
    const [removed, added] = random.pick([
      [1, [stranger]],
      [1, []],
      [0, [stranger]],
    ] as const);
    characters.splice(at, removed, ...added);
  }
  return characters.join('');
}

function reword(text: string, random: Random): string {
  const known = synonyms.filter(([word]) => text.includes(word));
  if (known.length === 0) return text;
  const [word, other] = random.pick(known);
  return text.replace(word, other);
}
