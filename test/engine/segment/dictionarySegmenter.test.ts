/** The segmenter in plain TypeScript: with a dictionary of a few words, and with nodejieba's, as which it must cut. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionarySegmenter } from '../../../server/src/engine/segment/dictionarySegmenter.ts';
import { openSegmentationModel } from '../../../server/src/engine/segment/segmentationModel.ts';
import type { Segmenter } from '../../../server/src/engine/segment/segmenter.ts';
import { loadNodejieba } from '../../../server/src/host/node/nodejieba.ts';
import { packDictionary } from '../../../server/tools/segment/packDictionary.ts';
import { arbitraryText } from '../../support/arbitraryText.ts';
import { repositoryPath } from '../../support/repository.ts';
import { column, page, spaced } from '../../support/sampleTexts.ts';
import { repositoryFiles } from '../../support/sourceFiles.ts';

/** Four words, and a model that makes two unknown characters a word: 顾 begins one, 远 ends one. */
const small = packDictionary({
  version: 'small-1',
  words: '医院 90 n\n院长 60 n\n医 5 n\n长 5 a\nB超 3 n\n',
  added: '义诊活动\n门诊 7\n',
  model: [
    '# start, passing',
    '-0.5 -3.14e+100 -3.14e+100 -1.0',
    '-3.14e+100 -0.5 -1.0 -3.14e+100',
    '-0.5 -3.14e+100 -3.14e+100 -1.0',
    '-3.14e+100 -0.5 -1.0 -3.14e+100',
    '-0.5 -3.14e+100 -3.14e+100 -1.0',
    '# emissions',
    '顾:-1.0,远:-9.0',
    '远:-1.0,顾:-9.0',
    '明:-2.0',
    '说:-1.0,顾:-7.0,明:-7.0,远:-7.0',
  ].join('\n'),
});

function open(packed: Uint8Array): Segmenter {
  const segmenter = dictionarySegmenter(packed);
  if (segmenter === undefined) throw new Error('No dictionary.');
  return segmenter;
}

const words = (segmenter: Segmenter, text: string): readonly string[] =>
  segmenter.segment(text).map((token) => token.text);

describe('the dictionary segmenter', () => {
  const segmenter = open(small);

  it.each([
    ['医院院长', ['医院', '院长']],
    // Words that were added, too, are words.
    ['义诊活动，门诊', ['义诊活动', '，', '门诊']],
    // What no dictionary has is put together by the model.
    ['顾明远说医院', ['顾明远', '说', '医院']],
    ['顾远，𠮷', ['顾远', '，', '𠮷']],
    // Beside a character that is in no model, it has nothing to say.
    ['𠮷顾远', ['𠮷', '顾', '远']],
    ['B超 2.5次abc3，', ['B超', ' ', '2.5', '次', 'abc3', '，']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(words(segmenter, text)).toEqual(expected);
  });

  it('is named by its dictionary', () => {
    expect(segmenter.id).toBe('dictionary-small-1');
  });

  it('takes no other bytes for a dictionary', () => {
    expect(openSegmentationModel(new Uint8Array(0))).toBeUndefined();
    expect(openSegmentationModel(small.subarray(0, -1))).toBeUndefined();
    expect(
      openSegmentationModel(Uint8Array.from(small, (byte, index) => (index === 0 ? 9 : byte))),
    ).toBeUndefined();
  });

  it('opens bytes that begin anywhere', () => {
    const shifted = new Uint8Array(small.length + 1);
    shifted.set(small, 1);
    expect(words(open(shifted.subarray(1)), '医院院长')).toEqual(['医院', '院长']);
    expect(words(open(Buffer.from(small)), '医院院长')).toEqual(['医院', '院长']);
  });

  it('covers every text with its words', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        let end = 0;
        for (const token of segmenter.segment(text)) {
          expect(token.start).toBe(end);
          end += token.text.length;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it.each(['医院', '顾', 'a', '9.', '，', '\ud842', 'B超 '])('reads 100,000 times %j in one line', (part) => {
    expect(words(segmenter, part.repeat(100_000)).join('')).toBe(part.repeat(100_000));
  });
});

const dictionary = repositoryPath('node_modules/nodejieba/submodules/cppjieba/dict');
const native = loadNodejieba(import.meta.filename);

describe.skipIf(native.kind === 'missing' || !existsSync(dictionary))(
  'with the dictionary of nodejieba',
  () => {
    const read = (name: string): string => readFileSync(join(dictionary, name), 'utf8');
    const ours = (): Segmenter =>
      open(
        packDictionary({
          version: 'jieba',
          words: read('jieba.dict.utf8'),
          added: read('user.dict.utf8'),
          model: read('hmm_model.utf8'),
        }),
      );

    it('cuts every text as nodejieba does', () => {
      if (native.kind === 'missing') throw new Error(native.detail);
      const [one, other] = [ours(), native.segmenter];
      const pages = repositoryFiles()
        .filter((file) => /\.md$|^sample\//u.test(file))
        .map((file) => readFileSync(repositoryPath(file), 'utf8'));
      const same = (text: string): boolean => words(one, text).join('\n') === words(other, text).join('\n');
      expect([column, page, spaced, ...pages].filter((text) => !same(text))).toEqual([]);
      fc.assert(fc.property(arbitraryText, same));
    });
  },
);
