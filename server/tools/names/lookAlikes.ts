import { readFileSync, writeFileSync } from 'node:fs';
import { commonCharacters } from './commonCharacters.ts';
import { rowsInLines } from './rowsInLines.ts';

// Finds characters that look alike by Unihan: `node server/tools/names/run.mjs lookAlikes FOLDER`, with the unpacked files of
// Unihan 15.0 (Debian: unicode-data) in the folder. The thresholds were chosen by reading the pairs at their edges.
const [folder = ''] = process.argv.slice(2);
const output = 'server/src/engine/names/compare/lookAlikes.generated.ts';
const files = ['DictionaryLikeData', 'IRGSources', 'Variants'];

/** What Unihan says of a character's shape. */
interface Shape {
  readonly character: string;
  /** Its parts, a letter each. */
  readonly cangjie: string;
  readonly corners: string;
  readonly strokes: number;
  /** The classes of its phonetic part, in either script. */
  readonly phonetics: ReadonlySet<string>;
}

function readFields(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fields = new Map<string, Map<string, string>>();
  for (const file of files)
    for (const line of readFileSync(`${folder}/Unihan_${file}.txt`, 'utf8').split('\n')) {
      const [code = '', field = '', value = ''] = line.split('\t');
      if (!code.startsWith('U+')) continue;
      const character = characterOf(code);
      fields.set(character, (fields.get(character) ?? new Map<string, string>()).set(field, value));
    }
  return fields;
}

function characterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
}

function readShapes(): readonly Shape[] {
  const fields = readFields();
  const listIn = (character: string, field: string): readonly string[] =>
    (fields.get(character)?.get(field) ?? '').split(' ').filter((value) => value !== '');
  return commonCharacters().flatMap((character): Shape[] => {
    const cangjie = fields.get(character)?.get('kCangjie');
    if (cangjie === undefined) return [];
    const scripts = [character, ...listIn(character, 'kTraditionalVariant').map(characterOf)];
    const classes = scripts.flatMap((each) => listIn(each, 'kPhonetic'));
    return [
      {
        character,
        cangjie,
        corners: listIn(character, 'kFourCornerCode')[0]?.slice(0, 4) ?? '',
        strokes: Number(listIn(character, 'kTotalStrokes')[0]),
        phonetics: new Set(classes.map((each) => each.replace(/[A-Dx*]+$/u, ''))),
      },
    ];
  });
}

/** The length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++)
      next.push(letter === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

function lookAlike(a: Shape, b: Shape): boolean {
  const strokes = 1 - Math.abs(a.strokes - b.strokes) / Math.max(a.strokes, b.strokes);
  if (strokes < 0.4) return false;
  const shared = [...a.phonetics].some((phonetic) => b.phonetics.has(phonetic));
  const parts = commonLength(a.cangjie, b.cangjie) / Math.max(a.cangjie.length, b.cangjie.length);
  if (!shared && parts < 0.6) return false;
  const corners = [...a.corners].filter((corner, index) => corner === b.corners[index]).length / 4;
  const score = 0.5 * parts + 0.2 * corners + 0.15 * strokes + (shared ? 0.25 : 0);
  if (0.74 <= score) return true;
  if (shared) return 0.68 <= score && 0.5 <= parts;
  return 0.6 <= score && 0.75 <= corners + (0.7 < parts ? 0.25 : 0) && 0.8 <= strokes;
}

const shapes = readShapes();
const rows = shapes.flatMap((shape, index) => {
  const alike = shapes.slice(index + 1).filter((other) => lookAlike(shape, other));
  return alike.length === 0 ? [] : [shape.character + alike.map(({ character }) => character).join('')];
});
writeFileSync(
  output,
  `/**
 * Characters that look alike, made from Unihan 15.0 (https://www.unicode.org/charts/unihan.html): a first character and
 * those of GB 2312 after it that share its phonetic (kPhonetic), its Cangjie letters and its four corners.
 * Unihan is copyright 1991-2022 Unicode, Inc., used under the Unicode License (https://www.unicode.org/license.txt).
 */
export const lookAlikeRows = \`
${rowsInLines(rows)}
\`;
`,
);
