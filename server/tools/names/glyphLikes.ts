import { writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { commonCharacters } from './commonCharacters.ts';
import { rowsInLines } from './rowsInLines.ts';

// Finds characters whose printed shapes are near to one another: `node server/tools/names/run.mjs glyphLikes`, with Chromium and
// the fonts Noto Sans CJK SC and Noto Serif CJK SC (Debian: fonts-noto-cjk). Each character is drawn in either font, blurred
// and held against all others; the thresholds were chosen by reading the pairs at their edges.
const output = 'server/src/engine/names/compare/glyphLikes.generated.ts';
const browserPath = '/usr/bin/chromium';
const fonts = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];
/** Pixels to the side of a drawing; the font is smaller by the margin on all sides. */
const side = 24;
const margin = 2;
/** Shapes that correlate so much are near, whatever else is near as well. */
const surelyNear = 0.66;
/** Shapes that correlate so much are near where few others are nearer to either. */
const perhapsNear = 0.57;
const mostNearer = 2;

/** Draws characters in a font, one drawing behind the other, a number from 0 to 255 for each pixel. */
async function drawAll(page: Page, characters: readonly string[], font: string): Promise<Uint8Array> {
  const encoded = await page.evaluate<string>(`(() => {
    const context = new OffscreenCanvas(${side}, ${side}).getContext('2d', { willReadFrequently: true });
    context.font = '${side - 2 * margin}px "${font}"';
    context.textBaseline = 'ideographic';
    let drawn = '';
    for (const character of ${JSON.stringify(characters)}) {
      context.clearRect(0, 0, ${side}, ${side});
      context.fillText(character, ${margin}, ${side - margin});
      const { data } = context.getImageData(0, 0, ${side}, ${side});
      for (let at = 3; at < data.length; at += 4) drawn += String.fromCharCode(data[at]);
    }
    return btoa(drawn);
  })()`);
  return Buffer.from(encoded, 'base64');
}

const size = side * side;

/** A drawing blurred by a pixel, so that strokes that lie side by side still meet. */
function soften(pixels: Uint8Array): Float32Array {
  const along = (from: Float32Array, step: number) =>
    from.map((value, index) => (from[index - step] ?? 0) / 4 + value / 2 + (from[index + step] ?? 0) / 4);
  return along(along(Float32Array.from(pixels), 1), side);
}

/** The drawings as vectors of length one, without what all characters have in common. */
function vectorsOf(drawn: Uint8Array, count: number): readonly Float32Array[] {
  const vectors = Array.from({ length: count }, (_, index) =>
    soften(drawn.subarray(index * size, (index + 1) * size)),
  );
  const mean = new Float64Array(size);
  for (const vector of vectors)
    for (let at = 0; at < size; at++) mean[at] = (mean[at] as number) + (vector[at] as number) / count;
  for (const vector of vectors) {
    for (let at = 0; at < size; at++) vector[at] = (vector[at] as number) - (mean[at] as number);
    const length = Math.hypot(...vector);
    for (let at = 0; at < size; at++) vector[at] = (vector[at] as number) / length;
  }
  return vectors;
}

/** A character that is near to another one, and how near. */
interface Neighbour {
  readonly index: number;
  readonly nearness: number;
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** For each character those near to it, the nearest first. */
function neighbours(
  sets: readonly (readonly Float32Array[])[],
  count: number,
): readonly (readonly Neighbour[])[] {
  const found = Array.from({ length: count }, (): Neighbour[] => []);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      let nearness = 0;
      for (const vectors of sets)
        nearness += product(vectors[i] as Float32Array, vectors[j] as Float32Array) / sets.length;
      if (nearness < perhapsNear) continue;
      found[i]?.push({ index: j, nearness });
      found[j]?.push({ index: i, nearness });
    }
  for (const list of found) list.sort((a, b) => b.nearness - a.nearness);
  return found;
}

const characters = commonCharacters();
const sets: (readonly Float32Array[])[] = [];
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const font of fonts) sets.push(vectorsOf(await drawAll(page, characters, font), characters.length));
} finally {
  await browser.close();
}
const near = neighbours(sets, characters.length);
const rank = (from: number, to: number) => (near[from] ?? []).findIndex(({ index }) => index === to);

const rows = characters.flatMap((character, index) => {
  const alike = (near[index] ?? []).filter(
    (other) =>
      index < other.index &&
      (surelyNear <= other.nearness ||
        Math.max(rank(index, other.index), rank(other.index, index)) <= mostNearer),
  );
  return alike.length === 0 ? [] : [character + alike.map((other) => characters[other.index] ?? '').join('')];
});
writeFileSync(
  output,
  `/**
 * Characters whose printed shapes are near to one another, by the correlation of their blurred drawings in the fonts Noto Sans
 * CJK SC and Noto Serif CJK SC: a first character and those of GB 2312 after it.
 */
export const glyphLikeRows = \`
${rowsInLines(rows)}
\`;
`,
);
