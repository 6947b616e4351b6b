/** The pages that the trees learn from: what is said of their breaks must be so. */
import { describe, expect, it } from 'vitest';
import { readOwnPages } from '../../../server/tools/layout/cleanDocuments.ts';
import { corruptDocument } from '../../../server/tools/layout/corrupt/corrupt.ts';
import { createRandom } from '../../../server/tools/layout/corrupt/random.ts';
import type { Style } from '../../../server/tools/layout/corrupt/style.ts';
import { parsePage } from '../../../server/tools/layout/corrupt/units.ts';

const pages = readOwnPages();
const [document = parsePage('none', ''), ...others] = pages;

/** Everything that is damage and no layout is switched off, so that the text can be put together again. */
const harmless: Partial<Style> = {
  page: 0,
  intrusion: 0,
  loss: 0,
  mended: 0,
  scrambled: false,
  letterSpacing: 0,
  halfWidthMarks: false,
  spacedNumbers: false,
  wideNumbers: false,
  noteMarks: 0,
};

function spoil(seed: number, style: Partial<Style>) {
  const random = createRandom(seed);
  return corruptDocument(document, others.slice(0, 2), random, style);
}

/** The text with all joins made, without blanks. */
function mended({ text, truths }: ReturnType<typeof spoil>): readonly string[] {
  const paragraphs: string[] = [];
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .forEach((line, index) => {
      const truth = truths[index - 1];
      const last = paragraphs.length - 1;
      const shown = line.trim();
      if (truth === undefined || truth.label === 'keep') paragraphs.push(shown);
      else
        paragraphs[last] =
          (truth.dropHyphen ? (paragraphs[last] ?? '').slice(0, -1) : (paragraphs[last] ?? '')) +
          truth.glue +
          shown;
    });
  return paragraphs;
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe('a spoilt page', () => {
  it('has one truth for each break, in every style', () => {
    for (const seed of seeds) {
      const { text, truths, across } = spoil(seed, {});
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      expect(truths.length).toBe(lines.length - 1);
      expect(across.length).toBe(truths.length);
    }
  });

  it('comes back as it was written when its joins are made', () => {
    const written = pages
      .flatMap(({ blocks }) => blocks.map(({ text }) => text.replace(/\s+/gu, '')))
      .join('\n');
    // The generator makes paragraphs of sentences, so that sentences are looked for; the edges may have been added to.
    const sentences = seeds
      .map((seed) => spoil(seed, { ...harmless, indent: '　　', setIndent: 2 }))
      .filter(({ interleaved }) => !interleaved)
      .flatMap(mended)
      .flatMap((paragraph) =>
        paragraph
          .replace(/\s+/gu, '')
          .split(/。[”’」』）]*/u)
          .slice(1, -1),
      )
      .filter(({ length }) => length > 12);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((sentence) => !written.includes(sentence))).toEqual([]);
  });

  it('never goes on where a sentence ends and no indent shows paragraphs', () => {
    for (const seed of seeds) {
      const { text, truths } = spoil(seed, { ...harmless, indent: '' });
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const wrong = truths.filter(({ label }, index) => label === 'join' && /。$/u.test(lines[index] ?? ''));
      expect(wrong).toEqual([]);
    }
  });
});

describe('a page of this project', () => {
  it('is read kind by kind', () => {
    expect(parsePage('a', 'genre: news\ntitle: 书车下乡\np: 秋收以后，书车又来了。').blocks).toEqual([
      { kind: 'title', text: '书车下乡' },
      { kind: 'p', text: '秋收以后，书车又来了。' },
    ]);
  });

  it('with a line that has no kind is refused, and the line named', () => {
    expect(() => parsePage('a.page.txt', 'genre: news\n书车下乡')).toThrow('a.page.txt:2');
    expect(() => parsePage('a.page.txt', 'genre: news\nbox: 书车下乡')).toThrow('“box” is no kind');
  });

  it('is there in many genres', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(new Set(pages.map(({ genre }) => genre)).size).toBeGreaterThan(10);
  });
});
