import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../server/src/engine/names/mention.ts';
import { withMissedSpellings } from '../../../server/src/engine/names/missedSpellings.ts';
import type { TitledName } from '../../../server/src/engine/names/tagger/paragraphReadings.ts';
import { parseMarkedText } from '../../support/markedText.ts';
import { processorTime } from '../../support/processorTime.ts';

/** Reads `⟦p|name⟧` and `⟦o|name⟧` as what was found, a paragraph for each line, and gives back what is found now. */
function findIn(marked: string): readonly string[] {
  const read = marked.split('\n').map((line) => {
    const { text, marks } = parseMarkedText(line);
    const names = marks.flatMap(({ label, spans: [span] }): TitledName[] => {
      const type: EntityType = label === 'p' ? 'person' : 'organization';
      return [{ type, span, text: text.slice(span.start, span.end), confidence: 1, titles: [] }];
    });
    return { text, names };
  });
  const all = withMissedSpellings(
    read.map(({ text }) => text),
    read.map(({ names }) => names),
  );
  return all.flat().map(({ text }) => text);
}

const institution = '⟦o|望川市公共交通集团有限公司⟧成立。\n⟦o|望川市公共交通集团有限公司⟧说。\n';
const person = '⟦p|禄正方⟧来了。\n⟦p|禄正方⟧说。\n';

describe('a name with a slip that the reader of the text has passed over', () => {
  it.each([
    [
      'characters that changed places',
      `${institution}望川市公共交通集团限有公司整改。`,
      '望川市公共交通集团限有公司',
    ],
    ['a look-alike', `${institution}望川市公共交通集困有限公司整改。`, '望川市公共交通集困有限公司'],
    ['a wrong beginning', `${institution}望州市公共交通集团有限公司整改。`, '望州市公共交通集团有限公司'],
    [
      'a part that was found',
      `${institution}⟦o|望川市公共交通集团⟧限有公司整改。`,
      '望川市公共交通集团限有公司',
    ],
    ['the middle of a name', `${person}禄政方还到了县里。`, '禄政方'],
    ['the end of a name', `${person}会后，禄正芳表示感谢。`, '禄正芳'],
    ['the object of a sentence', `${person}记者采访了乡邻和禄政方并合影。`, '禄政方'],
    ['a lost character', `${institution}望川市公交通集团有限公司整改。`, '望川市公交通集团有限公司'],
    [
      'a doubled character',
      `${institution}望川市公共交通集集团有限公司整改。`,
      '望川市公共交通集集团有限公司',
    ],
    ['a lost end', `${institution}望川市公共交通集团有限公的车。`, '望川市公共交通集团有限公'],
    ['a short institution', '⟦o|望川海关⟧来。\n⟦o|望川海关⟧去。\n望州海关今天放假。', '望州海关'],
    [
      'a name of another people',
      '⟦p|乌云其其格⟧来了。\n⟦p|乌云其其格⟧说。\n昨天乌云其其恪入选。',
      '乌云其其恪',
    ],
  ])('is found: %s', (_, marked, name) => {
    expect(findIn(marked).at(-1)).toBe(name);
  });

  it.each([
    ['was named only once', '⟦o|望川市教育局⟧成立。\n望川市孝育局整改。'],
    ['has another number', '⟦o|望川市第一人民医院⟧来。\n⟦o|望川市第一人民医院⟧去。\n望川市第二人民医院在。'],
    ['reads as other words', '⟦o|东江大学⟧来。\n⟦o|东江大学⟧去。\n东江大雪纷飞。'],
    ['only lacks its end where the reader stopped', `${institution}⟦o|望川市公共交通集团⟧有限公司整改。`],
    ['is unlike', `${institution}望川市公共交通集团无限公司整改。`],
    ['lies within other words', `${person}福禄正房东来了。`],
    ['is part of a longer name', `${institution}⟦o|大望州市公共交通集团有限公司党委⟧开会。`],
  ])('is not made up where it %s', (_, marked) => {
    const { length } = marked.match(/⟦/gu) ?? [];
    expect(findIn(marked)).toHaveLength(length);
  });

  it.each([
    ['one huge line', `${institution}${'望川市公共交通集困'.repeat(30_000)}`],
    ['equal lines', `${institution}${'望川市公共交通集团限有公司。\n'.repeat(20_000)}`],
    [
      'many names with one beginning',
      Array.from({ length: 4_000 }, (_, index) => {
        const name = `⟦o|望川市${String.fromCodePoint(0x4e00 + index)}山人民医院⟧`;
        return `${name}和${name}`;
      }).join('\n'),
    ],
  ])('costs little: %s', (_, marked) => {
    expect(processorTime(() => findIn(marked))).toBeLessThan(20_000);
  });
});
