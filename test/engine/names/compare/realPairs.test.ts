import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../server/src/engine/names/compare.ts';
import { type NamePair, readPairs } from './pairs.ts';

const pairs = readPairs('test/engine/names/compare/realPairs.md');

/** The share of pairs that must be placed right: of all, and of each kind. */
const least = { all: 0.96, kind: 0.94 };

function isRight({ type, kind, a, b }: NamePair): boolean {
  return compareNames(type, a, b).kind === kind;
}

describe('the pairs of real names', () => {
  it('are nearly all placed right', () => {
    const wrong = pairs.filter((pair) => !isRight(pair));
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(pairs.length * (1 - least.all));
  });

  it.each(['variant', 'alias', 'different'] as const)('are nearly all found %s where they are', (kind) => {
    const some = pairs.filter((pair) => pair.kind === kind);
    const wrong = some.filter((pair) => !isRight(pair));
    expect(some.length).toBeGreaterThan(200);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(some.length * (1 - least.kind));
  });

  it('of two bodies or two people are never taken for a misspelling', () => {
    const different = pairs.filter(({ kind }) => kind === 'different');
    const taken = different.filter(({ type, a, b }) => compareNames(type, a, b).kind === 'variant');
    expect(taken).toEqual([]);
  });
});
