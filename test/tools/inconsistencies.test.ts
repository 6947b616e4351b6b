/** The documents and pairs of `server/data/inconsistencies`: a floor under what `npm run eval:names` measures on them. */
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../server/src/engine/names/compare.ts';
import { emptyJudgement, judgeDocument } from '../../server/tools/names/evaluate/judge.ts';
import { readFolder } from '../../server/tools/names/evaluate/readDocuments.ts';
import { readPairs } from '../engine/names/compare/pairs.ts';

const folder = 'server/data/inconsistencies';

describe.each([
  { part: 'development', recall: 0.83, alarms: 0, pairs: 0.94, taken: 7 },
  { part: 'held-out', recall: 0.77, alarms: 2, pairs: 0.9, taken: 7 },
])('names that disagree, $part', ({ part, recall, alarms, pairs, taken }) => {
  it('are found in documents, and next to no others', () => {
    const judgement = emptyJudgement();
    for (const document of readFolder(`${folder}/${part}`)) judgeDocument(document, judgement);
    const found = judgement.inconsistencies;
    expect(found.right / (found.right + found.missed)).toBeGreaterThanOrEqual(recall);
    expect(found.alarms).toBeLessThanOrEqual(alarms);
  });

  it('are told from names of two by the names alone', () => {
    const all = ['', '/second'].flatMap((hand) => readPairs(`${folder}/${part}${hand}/pairs.md`));
    const placed = all.map((pair) => ({ ...pair, found: compareNames(pair.type, pair.a, pair.b).kind }));
    const right = placed.filter(({ kind, found }) => kind === found);
    expect(right.length / all.length).toBeGreaterThanOrEqual(pairs);
    const misspelt = placed.filter(({ kind, found }) => kind === 'different' && found === 'variant');
    expect(misspelt.length).toBeLessThanOrEqual(taken);
  });
});
