/** Where columns that a program has read straight across take turns. */
import { describe, expect, it } from 'vitest';
import { evidenceContext } from '../../../server/src/engine/layout/evidence/readEvidence.ts';
import { isMixed, mixedColumns } from '../../../server/src/engine/layout/interleaved.ts';
import { breakModel } from '../../../server/src/engine/layout/model/breakModel.ts';
import { readPage } from '../../../server/src/engine/layout/readPage.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

const left = [
  '祠堂前的老槐树被雷劈过一次，半边',
  '枯了，另外半边却年年开花。孩子们',
  '放学以后总爱在树下打弹子，输了的',
  '人要给赢的人背一天书包。外婆坐在',
  '门槛上剥豆子，眼睛眯成一条缝，看',
  '着我们闹，从来不骂。傍晚的钟声一',
  '响，各家的烟囱里就冒出白烟，有人',
  '站在巷口喊吃饭，喊得整条巷子都听',
  '见，孩子们这才一个一个散了，只有',
  '那棵老槐树还站在暮色里面，好像什',
];
const right = [
  '剧团到镇上演出的消息传得很快，头',
  '一天下午，广场上就有人拿着板凳占',
  '位置。后台的灯泡坏了两只，司鼓的',
  '师傅打着手电筒给学徒画脸。锣鼓一',
  '响，台下的说话声一下子静了，连卖',
  '糖人的老汉都停了手。戏唱到半夜才',
  '散，散场的人打着火把往山里走，远',
  '远看去像一条弯弯曲曲的火龙，山里',
  '的狗听见了人声，一只接着一只叫起',
  '来，把整条山沟都叫得热闹得很，第',
];
const mixed = left.flatMap((line, index) => [line, right[index] ?? '']);
const inOrder = [...left, ...right];

/** The runs of mixed lines, first and last. */
function runs(lines: readonly string[]) {
  const { facts } = readPage(createTextModel(lines.join('\n')));
  return mixedColumns(evidenceContext(facts, breakModel().language)).map(({ first, last }) => [first, last]);
}

describe('columns that take turns', () => {
  it('are all of a document, or none of it', () => {
    expect(runs(mixed)).toEqual([[0, mixed.length - 1]]);
    expect(runs(inOrder)).toEqual([]);
  });

  it('are a part of one, and the rest is in order', () => {
    const before = [...inOrder, ...inOrder];
    const [run, ...others] = runs([...before, ...mixed, ...mixed, ...before, ...before]);
    expect(others).toEqual([]);
    const [first = 0, last = 0] = run ?? [];
    expect(first).toBeGreaterThan(before.length / 2);
    expect(first).toBeLessThanOrEqual(before.length);
    expect(last).toBeGreaterThanOrEqual(before.length + mixed.length);
    expect(last).toBeLessThan(before.length * 1.5 + mixed.length * 2);
  });

  it('show in ten cut lines at least, and clearly', () => {
    expect(isMixed({ lines: 10, skipping: 1.6 })).toBe(true);
    expect(isMixed({ lines: 9, skipping: 1.6 })).toBe(false);
    expect(isMixed({ lines: 10, skipping: 1.5 })).toBe(false);
    expect(isMixed({ lines: 10, skipping: 1.6 }, 3)).toBe(false);
  });
});
