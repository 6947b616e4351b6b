import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../server/src/engine/names/compare.ts';

describe('a right form of an organization', () => {
  it.each([
    ['in the other script', '澜溪大學', '澜溪大学', 'standard-form'],
    ['known to everyone', 'WHO', '世界卫生组织', 'standard-form'],
    ['without the legal ending', '望川重工', '望川重工股份有限公司', 'standard-form'],
    ['in front of a second name', '望川市医院（澜溪大学附属望川医院）', '望川市医院', 'standard-form'],
    [
      'that is the second name',
      '望川市医院（澜溪大学附属望川医院）',
      '澜溪大学附属望川医院',
      'standard-form',
    ],
    ['without the peoples', '阿坝州红十字会', '阿坝藏族羌族自治州红十字会', 'standard-form'],
    ['of the state', '财政部', '中华人民共和国财政部', 'standard-form'],
    ['of the Party', '澜溪省委组织部', '中共澜溪省委组织部', 'standard-form'],
    ['contracted to first characters', '澜师大附小', '澜溪师范大学附属小学', 'short-form'],
    ['that ends in the last character', '证监会', '中国证券监督管理委员会', 'short-form'],
    ['with the number behind', '澜医大附一院', '澜溪医科大学第一附属医院', 'short-form'],
    ['of a province by its other name', '川大', '四川大学', 'short-form'],
    ['of a company by its own name', '望岭公司', '澜溪市望岭科技有限责任公司', 'short-form'],
    ['without its host', '春晖医院', '澜溪大学附属春晖医院', 'host-dropped'],
    ['without its host and place', '春晖医院', '澜溪大学附属北京春晖医院', 'host-dropped'],
    ['of a foundation by its founder', '霍兰德基金会', '约翰·霍兰德基金会', 'host-dropped'],
  ] as const)('is one %s', (_, a, b, reason) => {
    expect(compareNames('organization', a, b)).toEqual({ kind: 'alias', reason });
  });

  it.each([
    ['a field fewer', '西藏大学', '西藏民族大学'],
    ['a department more', '望川市红十字会', '望川市红十字会备灾救灾中心'],
    ['only the last character of the kind', '中国红十字会', '中国红十字基金会'],
    ['the name of another founder', '霍兰德大学', '约翰·霍兰德大学'],
    ['another campus', '澜溪大学（望川）', '澜溪大学（柳湾）'],
    ['another state', '中华民国政府', '中华人民共和国政府'],
    ['words of its own', '江苏省中医院', '江苏省中西医结合医院'],
  ] as const)('is not one with %s', (_, a, b) => {
    expect(compareNames('organization', a, b)).toEqual({ kind: 'different' });
  });
});
