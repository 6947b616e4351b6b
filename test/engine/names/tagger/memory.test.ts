import { describe, expect, test } from 'vitest';
import { recall, rememberNames } from '../../../../server/src/engine/names/tagger/documentMemory.ts';
import { foldText } from '../../../../server/src/engine/names/tagger/foldText.ts';
import type { FoundName } from '../../../../server/src/engine/names/tagger/foundName.ts';
import { recordedDecisions } from '../../../../server/src/engine/names/tagger/recordedNames.ts';

/** The names of a text that are marked `⟦…⟧` (people) and `⟨…⟩` (organizations), and the text without marks. */
function readMarked(marked: string, confidence = 0.9): { text: string; names: readonly FoundName[] } {
  const names: FoundName[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if ('⟦⟨'.includes(character)) start = text.length;
    else if ('⟧⟩'.includes(character))
      names.push({
        type: character === '⟧' ? 'person' : 'organization',
        span: { start, end: text.length },
        text: text.slice(start),
        confidence,
      });
    else text += character;
  }
  return { text, names };
}

/** A text with the stretches that a memory recalls in brackets. */
function recallIn(said: readonly string[], text: string): string {
  const memory = rememberNames(said.map((each) => readMarked(each)));
  if (memory === undefined) return text;
  return [...recall(memory, foldText(text))]
    .map((value, at) => {
      const place = value & 3;
      const only = place === 1 ? '[' : '';
      return `${only}${text.charAt(at)}${place === 3 ? ']' : ''}`;
    })
    .join('');
}

describe('a document remembers', () => {
  test.each([
    ['a name', ['院长⟦关山月⟧到会。'], '那晚关山月没有回家。', '那晚[关山月]没有回家。'],
    ['the parts of a foreign name', ['教练⟦伊万·科列夫⟧到场。'], '科列夫笑了。', '[科列夫]笑了。'],
    ['short forms', ['⟨江川医科大学附属第一医院⟩'], '江医一院院长', '[江医一院]院长'],
    ['what it introduces', ['⟨云河新材料股份有限公司⟩（以下简称“云新材”）'], '云新材上市', '[云新材]上市'],
    ['either script', ['⟨國務院⟩發言'], '国务院指出', '[国务院]指出'],
    ['the longest name', ['⟨云河大学⟩、⟨云河大学出版社⟩'], '云河大学出版社', '[云河大学出版社]'],
  ])('%s', (_, said, text, expected) => expect(recallIn(said, text)).toBe(expected));

  test('nothing where nothing was named', () => {
    expect(rememberNames([readMarked('今天下雨。')])).toBeUndefined();
    expect(rememberNames([readMarked('⟦方便⟧的话', 0.1)])).toBeUndefined();
  });
});

describe('decisions of the keeper', () => {
  const decide = recordedDecisions({
    entities: [{ type: 'organization', name: '青藤小组', aliases: ['青藤'], distinctFrom: [], note: '' }],
    notNames: ['孟怀远'],
  });
  const decided = (marked: string): readonly string[] => {
    const { text, names } = readMarked(marked);
    return decide(
      text,
      names.map((name) => ({ ...name, titles: [] })),
    ).map((name) => `${name.type} ${name.text}`);
  };

  test('add what was not found', () => expect(decided('昨天青藤来过')).toEqual(['organization 青藤']));
  test('replace what was found amiss', () =>
    expect(decided('⟦青藤⟧小组')).toEqual(['organization 青藤小组']));
  test('leave a longer name alone', () => expect(decided('⟨青藤小学⟩')).toEqual(['organization 青藤小学']));
  test('take out what is no name', () => expect(decided('院长⟦孟怀远⟧说')).toEqual([]));
});
