import { describe, expect, test } from 'vitest';
import { readOnce } from '../../../../server/src/engine/names/tagger/findNames.ts';
import { nameOf } from '../../../../server/src/engine/names/tagger/foundName.ts';
import { nameModel } from '../../../../server/src/engine/names/tagger/nameModel.ts';
import { refineNames } from '../../../../server/src/engine/names/tagger/refine/refineNames.ts';
import { readAnnotatedText } from '../../../../server/tools/names/annotatedNames.ts';

/** The marked names of a text as they are when they have been refined, marked again. */
function refine(marked: string, confidence = 0.9): string {
  const { text, names } = readAnnotatedText(marked);
  const found = names.map(({ type, start, end }) => nameOf(type, text, { start, end }, confidence));
  const model = nameModel();
  let refined = '';
  let position = 0;
  for (const { type, span } of refineNames(readOnce(model, text), found, model.lexicon)) {
    const letter = type === 'person' ? 'P' : 'O';
    refined += `${text.slice(position, span.start)}[${letter}:${text.slice(span.start, span.end)}]`;
    position = span.end;
  }
  return refined + text.slice(position);
}

describe('names are corrected where it is certain', () => {
  test.each([
    [
      'a body in common of two others',
      '[O:云河市医学会]与[O:云河市护理学会联合党支部]成立。',
      '[O:云河市医学会与云河市护理学会联合党支部]成立。',
    ],
    [
      'two names of one institution, the second in brackets',
      '他在[O:云河血液管理中心(云河献血服务中心)]工作。',
      '他在[O:云河血液管理中心]([O:云河献血服务中心])工作。',
    ],
    ['a newspaper house without its mark', '《[O:云河晨报》社]迁址。', '[O:《云河晨报》社]迁址。'],
    [
      'a name that runs into a quotation',
      '向[O:云河大学师生参加“青藤]计划',
      '向[O:云河大学]师生参加“青藤计划',
    ],
    ['an event of a well-known body', '[O:联合国气候会议]开幕', '[O:联合国]气候会议开幕'],
    [
      'a team that has no name',
      '组建了[O:两支志愿服务队]，[O:志愿服务队]出发',
      '组建了两支志愿服务队，志愿服务队出发',
    ],
    ['a title within a name', '[P:孟怀远总书记]讲话。', '[P:孟怀远]总书记讲话。'],
    ['an ordinary word', '会有[P:周密]的安排。', '会有周密的安排。'],
    ['a phrase among phrases', '他勤政务实、埋头苦干、[P:明礼诚信]。', '他勤政务实、埋头苦干、明礼诚信。'],
    ['a title within a name in traditional characters', '[P:鄔慕韓先生]逝世。', '[P:鄔慕韓]先生逝世。'],
    [
      'what is given for merit',
      '云河医院获[O:省优秀红十字志愿服务团队]称号。',
      '云河医院获省优秀红十字志愿服务团队称号。',
    ],
    ['people whose names are withheld', '被告人马某某与石某争执。', '被告人[P:马某某]与[P:石某]争执。'],
  ])('%s', (_, marked, expected) => expect(refine(marked)).toBe(expected));

  test.each([
    ['two bodies side by side', '[O:云河市教育局]与[O:云河市财政局]发文。'],
    ['a place in brackets', '[O:云河医院(江北)]开诊。'],
    ['an ordinary word with a title', '院长[P:高明]到会。'],
    ['a name among names', '[P:索朗次仁]、[P:格桑平措]到会。'],
    ['who gives it', '他受到[O:云河市红十字会]表彰。'],
    ['a foreign name', '[P:伊万·科列夫]总书记讲话。'],
  ])('but not %s', (_, marked) => expect(refine(marked)).toBe(marked));

  test('an ordinary word that is as good as certain stays', () =>
    expect(refine('[P:高明]来了。', 0.99)).toBe('[P:高明]来了。'));
});
