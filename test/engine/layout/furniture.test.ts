import { describe, expect, it } from 'vitest';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

const page = [
  '县图书馆去年添置了两辆书车，每逢集日就开到乡下',
  '去。车上装着三千多册图书，还有一台可以放幻灯片',
  '的机器。孩子们放了学便守在村口，远远看见车灯就',
  '喊起来。司机老梁开了十几年的班车，对每一条山路',
  '都很熟，他说最难走的是雨后的红泥坡，车轮陷进去',
  '要用稻草垫上半天。管理员殷若谷负责登记，借书的',
  '人多，她一天要写满四页纸。到了年底，流动书站已',
  '经有了六个，最远的一个在江对面的渔村，书箱要靠',
];
const next = [
  '渡船运过去。渔民们把书箱放在晒网的棚子里，谁想',
  '看就自己拿，看完再放回原处，三年来一本也没有少',
  '过。今年春天，馆里又为渔村添了一批讲养殖和气象',
  '的小册子，封面上盖着流动书站的红章。村里的老会',
  '计识字多，傍晚常常坐在棚子底下念给大家听，念到',
  '紧要处，连补网的人也停下手里的梭子。有人托他把',
  '书里的潮汐表抄下来贴在船舱里，他抄了一晚上，第',
  '二天眼睛红红的，逢人便说那张表一个字也没有抄错。',
];

function layoutOf(lines: readonly string[]) {
  const text = lines.join('\n');
  const layout = readLayout(createTextModel(text));
  return {
    kinds: layout.kinds,
    paragraphs: layout.paragraphs.map(({ logical }) => logical.text),
    joined: layout.breaks.filter(({ verdict }) => verdict === 'join').map(({ before }) => before),
  };
}

const whole = [...page, ...next].join('');

describe('page furniture', () => {
  it('within a sentence is set aside: the sentence is one in the logical text', () => {
    const { kinds, paragraphs } = layoutOf([...page, '', '— 12 —', '', ...next]);
    expect(kinds[page.length + 1]).toBe('furniture');
    expect(paragraphs).toEqual([whole, '— 12 —']);
  });

  it('is found as a running head with its number', () => {
    const { paragraphs } = layoutOf(['流动书站记事 7', ...page, '流动书站记事 8', ...next, '流动书站记事 9']);
    expect(paragraphs).toEqual(['流动书站记事 7', whole, '流动书站记事 8', '流动书站记事 9']);
  });

  it('is found beside a form feed', () => {
    const { paragraphs } = layoutOf(['书站年报', ...page, '\f书站年报', ...next, '\f书站年报']);
    expect(paragraphs).toContain(whole);
  });

  it('is left where it stands: no line is joined to it, nor over it', () => {
    const { joined } = layoutOf([...page, '— 12 —', ...next]);
    const inPage = page.slice(1).map((_, index) => index);
    const inNext = next.slice(1).map((_, index) => index + page.length + 1);
    expect(joined).toEqual([...inPage, ...inNext]);
  });

  it('is no number that begins a chapter', () => {
    const { kinds } = layoutOf(['1', ...page, ...next, '2', ...page.slice(2), ...next]);
    expect(kinds.filter((kind) => kind === 'furniture')).toEqual([]);
  });

  it('is no paragraph that stands in the text several times', () => {
    const { kinds } = layoutOf([...page, ...next, ...page, ...next, ...page, ...next]);
    expect(kinds.filter((kind) => kind === 'furniture')).toEqual([]);
  });
});
