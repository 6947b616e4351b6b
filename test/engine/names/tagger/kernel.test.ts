import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readCues } from '../../../../server/src/engine/names/tagger/cues.ts';
import { kernelSource } from '../../../../server/src/engine/names/tagger/kernel/kernel.generated.ts';
import { openKernel } from '../../../../server/src/engine/names/tagger/kernel/kernel.ts';
import { openKernelField } from '../../../../server/src/engine/names/tagger/kernel/kernelField.ts';
import { openKernelWords } from '../../../../server/src/engine/names/tagger/kernel/kernelWords.ts';
import { labels } from '../../../../server/src/engine/names/tagger/labels.ts';
import { createLexicon } from '../../../../server/src/engine/names/tagger/lexicon.ts';
import { unpackWeights } from '../../../../server/src/engine/names/tagger/nameModel.ts';
import { openScriptField } from '../../../../server/src/engine/names/tagger/scriptField.ts';

const lexicon = createLexicon();
const packed = unpackWeights();
const script = openScriptField(lexicon, packed);
const kernel = openKernel();
const withKernel = createLexicon(kernel && ((words) => openKernelWords(kernel, words)));
const compiled = kernel && openKernelField(kernel, lexicon, packed);

/** Texts of names, titles, institutions, marks and whatever else there is. */
const pieces = [
  '江州市',
  '第一人民医院',
  '院长',
  '王建国',
  '和',
  '李',
  '欧阳',
  '·',
  '查理',
  '，',
  '。',
  '“',
  '2024',
  '年',
  'Ab',
  ' ',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary-ascii', maxLength: 3 })), {
    maxLength: 40,
  })
  .map((all) => all.join(''));

describe('the compiled loops', () => {
  test('are compiled from the source as it is', () => {
    const source = readFileSync('server/src/engine/names/tagger/kernel/kernel.as');
    expect(createHash('sha256').update(source).digest('hex')).toBe(kernelSource);
  });

  test('score all texts as those in the language do', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = script.scoreUnits(readCues(lexicon, text));
        expect(compiled?.scoreUnits(readCues(lexicon, text))).toEqual(expected);
        expect(compiled?.likeliestLabels(expected)).toEqual(script.likeliestLabels(expected));
      }),
    );
  });

  test('cut all texts into the same words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { words, wordAt, starts, lengths, hashes, classes } = readCues(lexicon, text).cut;
        const other = readCues(withKernel, text).cut;
        expect(other.words).toBe(words);
        expect(other.wordAt).toEqual(wordAt);
        expect(other.starts).toEqual(starts.slice(0, words));
        expect(other.lengths).toEqual(lengths.slice(0, words));
        expect(other.hashes).toEqual(hashes.slice(0, words));
        expect(other.classes).toEqual(classes.slice(0, words));
      }),
    );
  });

  test('add what is remembered as those do', () => {
    const text = '江州市第一人民医院院长王建国说，建国是李院长的学生。';
    const cues = readCues(lexicon, text);
    const scores = script.scoreUnits(cues);
    const memory = Uint8Array.from(text, (_, at) => (at % 3 === 0 ? 0 : (at * 7) % 100));
    const expected = scores.slice();
    script.addMemory(cues, memory, expected);
    compiled?.addMemory(cues, memory, scores);
    expect(scores).toEqual(expected);
  });

  test('find the likeliest labels for any scores', () => {
    const values = fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 30 * labels });
    fc.assert(
      fc.property(values, (all) => {
        const scores = Int32Array.from(all.slice(0, all.length - (all.length % labels)));
        expect(compiled?.likeliestLabels(scores)).toEqual(script.likeliestLabels(scores));
      }),
    );
  });

  test('read a long text in a memory that has to grow', () => {
    const text = '江州市第一人民医院院长王建国和李明到会。'.repeat(4_000);
    const expected = script.scoreUnits(readCues(lexicon, text));
    const scores = compiled?.scoreUnits(readCues(lexicon, text));
    expect(scores?.length).toBe(text.length * labels);
    expect(scores?.every((score, at) => score === expected[at])).toBe(true);
  });
});

describe('a host that does not allow WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('or does not know it has no kernel', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(openKernel()).toBeUndefined();
    class Forbidden {
      constructor() {
        throw new EvalError('Refused to compile.');
      }
    }
    vi.stubGlobal('WebAssembly', { Memory: Forbidden, Module: Forbidden, Instance: Forbidden });
    expect(openKernel()).toBeUndefined();
  });
});
