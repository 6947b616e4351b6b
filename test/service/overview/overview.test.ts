import { expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../../server/src/engine/corpus/documentRecord.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { createOverview, type Overview } from '../../../server/src/service/overview/overview.ts';
import { analyze } from '../../support/analyze.ts';

/** The overview of some texts, named a, b, c. */
function overviewOf(...texts: readonly string[]): Overview {
  const index = createCorpusIndex(noRecordedNames);
  const documents = texts.map((text, place) => ({ name: 'abc'.charAt(place), ...analyze(text) }));
  for (const { name, facts } of documents) index.set(recordOf(name, facts));
  const overview = createOverview(index);
  for (const { name, facts, findings } of documents) overview.add(name, facts, findings);
  return overview.build();
}

const meeting = '云岭市人民医院院长赵明远在会上讲话。\n';
const visit = '记者从云岭市人民医院获悉，院长赵明远昨天到访。\n\n院长赵明远说，医院将继续努力。\n';

it('counts findings by rule, and names by document', () => {
  const { documents } = overviewOf(`${meeting}\n启动仪式现场留影启动仪式现场留影\n`, visit);
  expect(documents).toEqual([
    { document: 'a', findings: { 'doubled-caption': 1 }, people: 1, organizations: 1, mentions: 2 },
    { document: 'b', findings: {}, people: 1, organizations: 1, mentions: 3 },
  ]);
});

it('lists who is named most', () => {
  const { entities, people, organizations } = overviewOf(meeting, visit);
  expect([people, organizations]).toEqual([1, 1]);
  expect(entities).toEqual([
    {
      id: 'person:赵明远',
      type: 'person',
      name: '赵明远',
      aliases: [],
      mentions: 3,
      documents: 2,
    },
    {
      id: 'organization:云岭市人民医院',
      type: 'organization',
      name: '云岭市人民医院',
      aliases: [],
      mentions: 2,
      documents: 2,
    },
  ]);
});

it('links those whom one paragraph names', () => {
  expect(overviewOf(meeting, visit).links).toEqual([{ entities: [1, 0], paragraphs: 2 }]);
});

it('makes nothing of lists of names', () => {
  const surnames = [...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何'];
  const list = `参会人员：${surnames.map((surname) => `${surname}明远`).join('、')}。\n`;
  expect(overviewOf(list).links).toEqual([]);
});

it('says nothing of an empty corpus', () => {
  expect(overviewOf()).toEqual({ documents: [], entities: [], links: [], people: 0, organizations: 0 });
});
