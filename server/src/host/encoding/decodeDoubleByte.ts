import type { Encoding } from '../../project/encoding.ts';

/** Where the everyday characters of an encoding stand, by lead byte and trail byte, both ends included. */
interface CodeChart {
  readonly encoding: Encoding;
  readonly leads: readonly (readonly [number, number])[];
  readonly trails: readonly (readonly [number, number])[];
}

/**
 * Both standards put the everyday characters first: GB 2312 has punctuation in rows 1 to 3 and its 3755 level-1
 * characters in rows 16 to 55; Big5 has punctuation at A1 to A3 and its 5401 frequent characters at A4 to C6.
 */
const charts: readonly CodeChart[] = [
  {
    encoding: 'gb18030',
    leads: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    trails: [[0xa1, 0xfe]],
  },
  {
    encoding: 'big5',
    leads: [[0xa1, 0xc6]],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
];

/** Prose is made of everyday characters nearly throughout; names bring in a few others. */
const smallestEverydayShare = 0.7;

/** GB 18030 or Big5, whichever makes the bytes everyday characters; undefined when neither does. */
export function guessDoubleByte(sample: Uint8Array): Encoding | undefined {
  let best: { readonly encoding: Encoding; readonly share: number } | undefined;
  for (const chart of charts) {
    const share = everydayShare(sample, chart);
    if (share >= smallestEverydayShare && share > (best?.share ?? 0))
      best = { encoding: chart.encoding, share };
  }
  return best?.encoding;
}

/** The share of everyday characters among those that are not ASCII. */
function everydayShare(sample: Uint8Array, { leads, trails }: CodeChart): number {
  let pairs = 0;
  let everyday = 0;
  for (let offset = 0; offset + 1 < sample.length; offset++) {
    const lead = sample[offset] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[offset + 1] ?? 0;
    pairs++;
    if (within(lead, leads) && within(trail, trails)) everyday++;
    offset++;
  }
  return pairs === 0 ? 0 : everyday / pairs;
}

function within(byte: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([low, high]) => low <= byte && byte <= high);
}
