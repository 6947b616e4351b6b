import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../server/src/engine/names/compare.ts';
import { processorTime } from '../../../support/processorTime.ts';
import { type NamePair, readPairs } from './pairs.ts';

const pairs = readPairs();

/** The share of pairs that the comparer must place right; the rest are short forms that it does not see. */
const leastAccuracy = 0.95;

function kindOf({ type, a, b }: NamePair): NamePair['kind'] | 'same' {
  return compareNames(type, a, b).kind;
}

describe('the pairs of names', () => {
  it('are many, of every kind', () => {
    expect(pairs.length).toBeGreaterThan(200);
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(['variant', 'alias', 'different']));
  });

  it.each(pairs.filter(({ kind }) => kind === 'different'))('$a and $b stay apart', (pair) => {
    expect(kindOf(pair)).toBe('different');
  });

  it.each(pairs.filter(({ kind }) => kind === 'alias'))('$a and $b are no misspelling', (pair) => {
    expect(kindOf(pair)).not.toBe('variant');
  });

  it('are nearly all placed right', () => {
    const wrong = pairs.filter((pair) => kindOf(pair) !== pair.kind);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(pairs.length * (1 - leastAccuracy));
  });
});

describe('the reason', () => {
  it.each([
    ['organization', '澜溪医学院第一附属医院', '澜溪医学院附属第一医院', 'word-order'],
    ['organization', '望川人民医院', '望川市人民医院', 'administrative-word'],
    ['organization', '国家古籍修复委员会', '中国古籍修复委员会', 'scope-prefix'],
    ['organization', '澜溪市眼库与角膜移植中心', '澜溪市眼库和角膜移植中心', 'conjunction'],
    ['organization', '望川市人民医院', '望川市入民医院', 'similar-character'],
    ['organization', '柳湾区育才小学', '柳湾区育材小学', 'same-sound'],
    ['organization', '云岭省人体器官捐献管理中心', '云岭省人体器捐献管理中心', 'missing-character'],
    ['organization', '澜溪(云岭)科技集团', '澜溪（云岭）科技集团', 'typography'],
    ['person', '约翰·霍兰德', '约翰•霍兰德', 'typography'],
    ['person', '侯志远', '候志远', 'similar-character'],
    ['organization', '市卫健委', '望川市卫健委', 'leading-place'],
    ['organization', '附属一院', '云岭医科大学附属第一医院', 'host-dropped'],
    ['organization', '云医一院', '云岭医科大学附属第一医院', 'short-form'],
    ['organization', '云岭省残联', '云岭省残疾人联合会', 'standard-form'],
    ['organization', '“春芽”志愿服务队', '春芽志愿服务队', 'quotes'],
    ['person', '霍兰德', '约翰·霍兰德', 'name-part'],
  ] as const)('of %s %s and %s is %s', (type, a, b, reason) => {
    expect(compareNames(type, a, b)).toMatchObject({ reason });
  });
});

describe('any two names', () => {
  const character = fc.constantFrom(
    ...'望川澜溪省市县第一二附属人民医院大学中心委员会与和中国李明朋·a（）'.split(''),
  );
  const name = fc.oneof(
    fc.string({ unit: character, minLength: 1, maxLength: 14 }),
    fc.constantFrom(...pairs.flatMap(({ a, b }) => [a, b])),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const type = fc.constantFrom('person' as const, 'organization' as const);

  it('of one word over and over compare quickly', () => {
    const time = processorTime(() => {
      for (const word of ['市', '附属', '望', '第一', '医院', '与']) {
        for (const [long, short] of [
          [60, 20],
          [61, 60],
          [40, 29],
        ] as const) {
          compareNames('organization', `望川${word.repeat(long)}会`, `望${word.repeat(short)}局会`);
        }
      }
    });
    expect(time).toBeLessThan(10_000);
  });

  it('compare alike in either order', () => {
    fc.assert(
      fc.property(type, name, name, (which, a, b) => {
        expect(compareNames(which, a, b)).toEqual(compareNames(which, b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same exactly when they are equal', () => {
    fc.assert(
      fc.property(type, name, name, (which, a, b) => {
        expect(compareNames(which, a, a)).toEqual({ kind: 'same' });
        expect(compareNames(which, a, b).kind === 'same').toBe(a === b);
      }),
    );
  });
});
