/** What is remembered of kin is what is found when all are looked up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyTable, createCopyTable } from '../../../server/src/engine/copies/copyTable.ts';
import { foldForCopies } from '../../../server/src/engine/copies/fold.ts';
import { createKinMemory, type KinMemory } from '../../../server/src/engine/copies/kinMemory.ts';
import { type Kin, kinWithin } from '../../../server/src/engine/copies/kinSearch.ts';
import { type Sketches, sketchCount, sketchesOf } from '../../../server/src/engine/copies/sketch.ts';

const sentences = [
  '苇塘镇的老渡口在六月初停了航，摆渡三十年的罗师傅把船桨交给了镇里的陈列室。',
  '编钟修复组花了四个月，把散落在三个库房里的残片一一编号、称重、拍照。',
  '县里的气象站今年换了新的风向仪，旧的那一台留给了中学的兴趣小组。',
  '青石巷的裁缝铺开了五十年，搬走那天，街坊们把攒下的纽扣装进一只玻璃罐。',
];

/** Paragraphs of a few sentences with a slip here and there, so that many are near copies of others. */
const paragraph = fc
  .tuple(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), fc.nat(200), fc.boolean())
  .map(([parts, place, slip]) => {
    const text = parts.join('');
    const at = place % text.length;
    return slip ? `${text.slice(0, at)}某${text.slice(at + 1)}` : text;
  });

const change = fc.record({
  document: fc.constantFrom('a', 'a', 'a', 'b'),
  place: fc.nat(),
  deleted: fc.nat(2),
  written: fc.oneof(
    fc.array(paragraph, { maxLength: 2 }),
    // So many that the text becomes a formula, and its copies no kin.
    paragraph.map((text) => Array.from({ length: 40 }, () => text)),
  ),
});

function sketched(texts: readonly string[]): Sketches {
  return sketchesOf(
    texts.map((text, line) => ({
      folded: foldForCopies(text),
      range: { start: { line, character: 0 }, end: { line, character: text.length } },
    })),
  );
}

function remembered(memory: KinMemory, sketches: Sketches): readonly (readonly Kin[])[] {
  return ordinals(sketches).flatMap((ordinal) => [
    memory.within(sketches, ordinal, 'a'),
    memory.outside(sketches, ordinal, 'a'),
  ]);
}

function lookedUp(table: CopyTable, sketches: Sketches): readonly (readonly Kin[])[] {
  const within = kinWithin('a', sketches);
  return ordinals(sketches).flatMap((ordinal) => [within(ordinal), table.kin(sketches, ordinal, 'a')]);
}

function ordinals(sketches: Sketches): readonly number[] {
  return Array.from({ length: sketchCount(sketches) }, (_, ordinal) => ordinal);
}

describe('what is remembered of kin', () => {
  it('is what is found, after any series of edits of a document and of another one', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const table = createCopyTable();
        const memory = createKinMemory(table);
        const texts = { a: [...sentences], b: [...sentences] };
        for (const { document, place, deleted, written } of changes) {
          const edited = document === 'a' ? texts.a : texts.b;
          edited.splice(place % (edited.length + 1), deleted, ...written);
          table.set(document, sketched(edited));
          const own = sketched(texts.a);
          table.set('a', own);
          expect(remembered(memory, own)).toEqual(lookedUp(table, own));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is looked up again for what shares something with the edit only', () => {
    const table = createCopyTable();
    let looked = 0;
    const memory = createKinMemory({
      changesOutside: table.changesOutside,
      kin(sketches, ordinal, document) {
        looked++;
        return table.kin(sketches, ordinal, document);
      },
    });
    const texts = Array.from({ length: 200 }, (_, index) => invented(index));
    remembered(memory, sketched(texts));
    expect(looked).toBe(200);
    remembered(memory, sketched(texts.with(100, `${texts[100]}又`)));
    expect(looked).toBe(201);
  });
});

/** Text that nobody wrote, and no two of it alike. */
function invented(seed: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: 80 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 6000));
  }).join('');
}
