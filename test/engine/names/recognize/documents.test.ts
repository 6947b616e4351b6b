import { describe, expect, test } from 'vitest';
import { readAnnotatedText } from '../../../../server/tools/names/annotatedNames.ts';
import { listRepositoryFolder, readRepositoryFile } from '../../../support/repository.ts';
import { readNames } from './readNames.ts';

const folder = 'test/fixtures/names/recognize';

/** F1 over all annotated documents for one type; optional names count for nothing. */
function score(type: 'person' | 'organization'): number {
  let hits = 0;
  let wrong = 0;
  for (const file of listRepositoryFolder(folder)) {
    const { text, names } = readAnnotatedText(readRepositoryFile(`${folder}/${file}`) ?? '');
    const expected = names.filter((name) => name.type === type);
    const found = readNames(text).filter((mention) => mention.type === type);
    for (const { pieces } of found) {
      const start = pieces[0].start;
      const end = pieces.at(-1)?.end ?? start;
      const name = expected.find((candidate) => candidate.start === start && candidate.end === end);
      if (
        name === undefined &&
        !names.some((other) => other.optional && other.start < end && start < other.end)
      )
        wrong++;
      if (name?.optional === false) hits++;
    }
    wrong += expected.filter(
      ({ start, end, optional }) =>
        !optional && !found.some(({ pieces }) => pieces[0].start === start && pieces.at(-1)?.end === end),
    ).length;
  }
  return (2 * hits) / (2 * hits + wrong);
}

describe('the annotated documents', () => {
  test('are twelve, of as many genres', () => expect(listRepositoryFolder(folder)).toHaveLength(12));
  test('have their people found', () => expect(score('person')).toBeGreaterThan(0.9));
  test('have their organizations found', () => expect(score('organization')).toBeGreaterThan(0.95));
});
