import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyTable, createCopyTable } from '../../../server/src/engine/copies/copyTable.ts';
import { foldForCopies } from '../../../server/src/engine/copies/fold.ts';
import { type Sketches, sketchesOf } from '../../../server/src/engine/copies/sketch.ts';
import { processorTime } from '../../support/processorTime.ts';

const sentences = [
  '苇塘镇的老渡口在六月初停了航，摆渡三十年的罗师傅把船桨交给了镇里的陈列室。',
  '苇塘镇的老渡口在六月初停了航，摆渡三十年的罗师傅把船浆交给镇里的陈列室。',
  '编钟修复组花了四个月，把散落在三个库房里的残片一一编号、称重、拍照。',
  '县里的气象站今年换了新的风向仪，旧的那一台留给了中学的兴趣小组。',
  '青石巷的裁缝铺开了五十年，搬走那天，街坊们把攒下的纽扣装进一只玻璃罐。',
];

function sketched(texts: readonly string[]): Sketches {
  return sketchesOf(
    texts.map((text, line) => ({
      folded: foldForCopies(text),
      range: { start: { line, character: 0 }, end: { line, character: text.length } },
    })),
  );
}

/** Text that nobody wrote, and no two of it alike. */
function invented(seed: number, length: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 6000));
  }).join('');
}

function everything(table: CopyTable): unknown {
  return sentences.map((sentence) => table.kin(sketched([sentence]), 0, ''));
}

const names = ['a', 'b', 'c'];
const change = fc.record({
  document: fc.constantFrom(...names),
  texts: fc.array(fc.constantFrom(...sentences), { maxLength: 4 }),
});

describe('a table of copies', () => {
  it('that was kept up to date equals one that is built from scratch', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const kept = createCopyTable();
        const last = new Map<string, readonly string[]>();
        for (const { document, texts } of changes) {
          kept.set(document, sketched(texts));
          last.set(document, texts);
        }
        const scratch = createCopyTable();
        for (const [document, texts] of last) scratch.set(document, sketched(texts));
        expect(everything(kept)).toEqual(everything(scratch));
        expect(kept.size).toBe(scratch.size);
      }),
    );
  });

  it('stays so over many changes of one document among others', () => {
    const table = createCopyTable();
    const rest = Array.from({ length: 300 }, (_, index) => invented(index, 80));
    table.set('other', sketched([sentences[1] ?? '']));
    for (let round = 0; round < 200; round++) table.set('edited', sketched([...rest, sentences[0] ?? '']));
    expect(table.size).toBe(302);
    const [kin, ...more] = table.kin(sketched([sentences[0] ?? '']), 0, 'edited');
    expect(kin).toMatchObject({ document: 'other', same: false });
    expect(more).toEqual([]);
  });

  it('tells what is the same to the letter from what only comes near', () => {
    const table = createCopyTable();
    table.set('a', sketched(sentences));
    const kin = table.kin(sketched([sentences[0] ?? '']), 0, 'b');
    expect(kin.map(({ ordinal, same }) => [ordinal, same])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  it('hears only of changes that concern other documents', () => {
    const table = createCopyTable();
    table.set('a', sketched(sentences.slice(0, 1)));
    table.set('b', sketched(sentences.slice(2, 4)));
    const { revision } = table;
    table.set('b', sketched(sentences.slice(2, 5)));
    expect(table.revision).toBe(revision);
    table.set('b', sketched(sentences.slice(1, 5)));
    expect(table.revision).toBe(revision + 1);
    table.remove('b');
    expect(table.revision).toBe(revision + 2);
  });

  it('takes a hundred bytes for each paragraph at most', () => {
    const table = createCopyTable();
    for (let document = 0; document < 2000; document++) {
      table.set(
        `${document}`,
        sketched(Array.from({ length: 10 }, (_, line) => invented(document * 10 + line, 90))),
      );
    }
    expect(table.size).toBe(20_000);
    expect(table.bytes / table.size).toBeLessThan(100);
  });

  it('does not walk over what stands everywhere', () => {
    const table = createCopyTable();
    const [same = ''] = sentences;
    const sketches = sketched(Array.from({ length: 100_000 }, () => same));
    const time = processorTime(() => {
      table.set('a', sketches);
      for (let round = 0; round < 1000; round++) expect(table.kin(sketches, round, 'b')).toEqual([]);
    });
    // A walk over the table for each question would take minutes.
    expect(time).toBeLessThan(20_000);
  });
});
