import { describe, expect, test } from 'vitest';
import { readAnnotatedText } from '../../../../server/tools/names/annotatedNames.ts';
import { markNames, readNames } from './readNames.ts';

function expectNames(marked: string): void {
  expect(markNames(readAnnotatedText(marked).text)).toBe(marked);
}

describe('people', () => {
  test.each([
    ['after a title', '会议由副县长[P:贺知秋]主持。'],
    ['before a verb of saying', '[P:欧阳静]说，她会继续努力。'],
    ['before a courtesy', '大家都很敬佩[P:孟晚晴]同志。'],
    ['in a row after one title', '记者[P:陆远航]、[P:褚明月]、[P:白秀兰]参加了采访。'],
    ['in a byline with blanks', '（通讯员 [P:沈若溪] [P:褚一帆]）'],
    ['by a pen name in a byline', '（记者 [P:云深] 通讯员 [P:石小磊]）'],
    ['with a bracket that says where they stand', '[P:卓玉兰]（左）向获奖者颁奖。'],
    ['with their years', '[P:林怀瑾]（1897—1968）是植物学家。'],
    ['with two-character surnames', '教授[P:司马文博]、[P:诸葛瑾瑜]到会。'],
    ['without a full name', '被告人[P:马某某]与[P:石某]发生争执。'],
    ['with Tibetan names', '卫生院院长[P:扎西次仁]表示感谢。'],
    ['with Uyghur names', '村民[P:阿依古丽·买买提]赶到了现场。'],
    ['with foreign names', '首席技术官[P:大卫·科尔曼]等出席。'],
    ['with a number', '皇帝[P:查理四世]在位三十年。'],
  ])('are found %s', (_, marked) => expectNames(marked));

  test.each([
    ['common words', '他高兴地说，安全方面马上就会有周密的安排。'],
    ['places', '张家口、石家庄、黄山和江苏都下了雨。'],
    ['ordinary prose', '时间回到那一天，成功来自于平时的积累，关键在于方法。'],
    ['statutes', '申请人应当在期限内提出申请，有关部门应当依法作出决定。'],
    ['seasons and colours', '金秋时节，白云蓝天，江水清清。'],
  ])('are not found in %s', (_, text) => expect(markNames(text)).toBe(text));

  test('are certain everywhere once a document has named them in full', () => {
    expectNames('院长[P:关山月]介绍了情况。当晚，微弱的灯光下[P:关山月]仍在伏案。');
  });

  test('keep the bare part of a foreign name', () => {
    expectNames('教练[P:伊万·科列夫]到场。赛后，[P:科列夫]表示满意。');
  });
});

describe('organizations', () => {
  test.each([
    ['a place and a kind', '专家来自[O:云河市第三人民医院]。'],
    ['an unlisted town', '他在[O:石桥镇中心卫生院]工作。'],
    ['a department with its institution', '[O:云河市卫生健康委医政科]科长[P:贺敏之]到会。'],
    ['a school of a university', '[O:东吴理工大学材料科学与工程学院]招生。'],
    ['a level alone', '[O:市卫健委]、[O:省委组织部]联合发文。'],
    ['a committee of two subjects', '活动由[O:中国人体器官捐献与移植委员会]指导。'],
    ['a quoted team', '[O:“暖心”志愿服务队]走进社区。'],
    ['a newspaper house', '[O:《江州晨报》社]迁入新址。'],
    ['a company', '[O:华岳重工集团有限公司]发布公告。'],
    ['a well-known body', '[O:国务院]、[O:中央军委]发布命令。'],
    ['a foreign government', '[O:法国政府]作出回应。'],
    ['a guerrilla unit', '部队改编为[O:皖南抗日游击纵队]。'],
    ['an ordinal school', '孩子就读于[O:海州市第二中学]。'],
  ])('are found by %s', (_, marked) => expectNames(marked));

  test.each([
    ['the party body before an office', '[O:江川医科大学]党委书记[P:孟怀远]讲话。'],
    ['a verb before the place', '一行人前往[O:云河市图书馆]参观。'],
    ['a verbal noun before the place', '感谢社会各界支持[O:云河市红十字会]。'],
    ['a conjunction between two bodies', '[O:云河市教育局]和[O:云河市财政局]出台办法。'],
  ])('leave out %s', (_, marked) => expectNames(marked));

  test.each([
    '各医院、学校和协会要加强管理。',
    '该公司与多家三级医院建立了合作关系。',
    '这家企业的党委召开会议，工会组织了活动。',
    '以病人为中心，建设一流的教学医院。',
    '全国各地的志愿服务队都来了。',
  ])('are no bare kinds: %s', (text) => expect(markNames(text)).toBe(text));

  test('are found by a short form that a longer one explains', () => {
    expectNames('[O:江川医科大学附属第一医院]迎来院庆。[O:江医一院]院长[P:丁慕白]致辞。');
  });

  test('are found by a short form that the text introduces', () => {
    expectNames('[O:云河新材料股份有限公司]（以下简称[O:云新材]）上市。[O:云新材]主营电池。');
  });
});

describe('mentions', () => {
  test('go on over a wrap and have one piece on each line', () => {
    const text =
      '会议由云河市人民政府主办，副市长贺知秋、江川医科大\n学附属第二医院院长丁慕白等出席了开幕式并作了重要的讲话。';
    const mention = readNames(text).find(({ pieces }) => pieces.length > 1);
    expect(mention?.text).toBe('江川医科大学附属第二医院');
    expect(mention?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      '江川医科大',
      '学附属第二医院',
    ]);
  });

  test('carry the titles that stand with a person', () => {
    const [, person] = readNames('云河市第三人民医院党委书记、院长孟怀远教授讲话。');
    expect(person?.titles).toEqual(['党委书记', '院长', '教授']);
  });

  test('follow what the keeper of the corpus has recorded', () => {
    const recorded = {
      entities: [
        { type: 'person' as const, name: '阿木', aliases: ['木木'], distinctFrom: [], note: '' },
        { type: 'organization' as const, name: '青藤小组', aliases: [], distinctFrom: [], note: '' },
      ],
      notNames: ['孟怀远'],
    };
    expect(markNames('昨天木木来过青藤小组，院长孟怀远接待了她。', recorded)).toBe(
      '昨天[P:木木]来过[O:青藤小组]，院长孟怀远接待了她。',
    );
  });
});
