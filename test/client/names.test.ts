import { describe, expect, test } from 'vitest';
import { decisionsFor, differingPart, keptInsteadOfReplaced } from '../../client/src/names/choices.ts';
import { type NamesNode, spellingOf } from '../../client/src/names/namesNode.ts';
import { SuspectList, type SuspectSource } from '../../client/src/names/suspectList.ts';
import type { SuspectItem } from '../../server/src/lsp/protocol.ts';

function suspect(verdict: SuspectItem['verdict'], ...texts: readonly string[]): SuspectItem {
  return {
    id: `person:${texts[0]}`,
    type: 'person',
    verdict,
    certainty: 0.5,
    spellings: texts.map((text, index) => ({
      text,
      mentions: 3 - index,
      documents: 1,
      difference: index === 0 ? '' : 'look-alike character',
    })),
  };
}

const three = suspect('unclear', '林晓', '林小', '林筱');
const type = 'person';

describe('what a choice means', () => {
  test('on the first spelling it is about all the others', () => {
    expect(decisionsFor('use', three, '林晓')).toEqual([
      { kind: 'replace', type, name: '林晓', alias: '林小' },
      { kind: 'replace', type, name: '林晓', alias: '林筱' },
    ]);
    expect(decisionsFor('keep', three, '林晓')).toEqual([
      { kind: 'same', type, name: '林晓', alias: '林小' },
      { kind: 'same', type, name: '林晓', alias: '林筱' },
    ]);
    expect(decisionsFor('different', three, '林晓')).toHaveLength(2);
  });

  test('on another one, it is the one to use, or the only one to keep', () => {
    expect(decisionsFor('use', three, '林小')).toEqual([
      { kind: 'replace', type, name: '林小', alias: '林晓' },
      { kind: 'replace', type, name: '林小', alias: '林筱' },
    ]);
    expect(decisionsFor('keep', three, '林小')).toEqual([
      { kind: 'same', type, name: '林晓', alias: '林小' },
    ]);
    expect(decisionsFor('different', three, '林小')).toEqual([
      { kind: 'different', type, names: ['林小', '林晓'] },
      { kind: 'different', type, names: ['林小', '林筱'] },
    ]);
    expect(decisionsFor('notName', three, '林小')).toEqual([{ kind: 'notName', text: '林小' }]);
  });
});

describe('a spelling that is kept as another name', () => {
  const beside = (name: string): SuspectItem => ({
    ...three,
    spellings: three.spellings.map((each) => (each.text === '林小' ? { ...each, keptBeside: name } : each)),
  });

  test('is written in the place of the name that it is kept beside, and then of the others', () => {
    const suspected = beside('林筱');
    expect(decisionsFor('use', suspected, '林小')).toEqual([
      { kind: 'replace', type, name: '林小', alias: '林筱' },
      { kind: 'replace', type, name: '林小', alias: '林晓' },
    ]);
    expect(keptInsteadOfReplaced(suspected, '林小')).toBeUndefined();
  });

  test('replaces nothing where that name is another one', () => {
    expect(keptInsteadOfReplaced(beside('林老师'), '林小')).toBe('林老师');
    expect(keptInsteadOfReplaced(beside('林老师'), '林晓')).toBeUndefined();
  });
});

test.each([
  ['云岭市人民医院', '云岭人民医院', '市'],
  ['陆怀瑾', '陆怀谨', '瑾'],
  ['云岭人民医院', '云岭市人民医院', ''],
  ['甲', '甲', ''],
])('%s differs from %s in “%s”', (text, other, part) => {
  expect(text.slice(...differingPart(text, other))).toBe(part);
});

describe('the list of suspects', () => {
  const mention = {
    ranges: [{ start: { line: 2, character: 1 }, end: { line: 2, character: 3 } }],
    text: '林小',
    before: '记者',
    after: '报道',
  } as const;

  function list(items: readonly SuspectItem[]): { list: SuspectList; told: () => number } {
    let told = 0;
    const source: SuspectSource = {
      suspects: () => Promise.resolve(items),
      spelling: () => Promise.resolve([{ uri: 'file:///a.txt', mentions: [mention] }]),
    };
    return {
      list: new SuspectList(source, () => {
        told++;
      }),
      told: () => told,
    };
  }

  test('leads from a suspect over a spelling to its places, and back', async () => {
    const { list: names } = list([three]);
    await names.refresh();
    const [root] = names.roots();
    const spellings = await names.children(root as NamesNode);
    expect(spellings.map((node) => spellingOf(node)?.text)).toEqual(['林晓', '林小', '林筱']);
    const [place] = await names.children(spellings[1] as NamesNode);
    expect(place).toMatchObject({ kind: 'context', uri: 'file:///a.txt' });
    expect(names.parent(place as NamesNode)?.id).toBe(spellings[1]?.id);
    expect(names.parent(spellings[1] as NamesNode)?.id).toBe(root?.id);
  });

  test('says why it is empty, and what is still open', async () => {
    const { list: names } = list([three, suspect('recorded', '周望', '周忘')]);
    expect(names.emptyReason()).toBe('starting');
    await names.refresh();
    expect(names.emptyReason()).toBeUndefined();
    expect(names.open()).toBe(1);
    names.drop(three.id);
    expect(names.open()).toBe(0);
    const { list: none } = list([]);
    await none.refresh();
    expect(none.emptyReason()).toBe('none');
  });

  test('tells the view only of changes', async () => {
    const { list: names, told } = list([three]);
    await names.refresh();
    await names.refresh();
    expect(told()).toBe(1);
  });
});
