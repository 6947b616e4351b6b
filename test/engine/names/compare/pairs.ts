import { readFileSync } from 'node:fs';
import type { EntityType } from '../../../../server/src/engine/names/mention.ts';
import { repositoryPath } from '../../../support/repository.ts';

/** A line of a file of pairs. */
export interface NamePair {
  readonly type: EntityType;
  readonly kind: 'variant' | 'alias' | 'different';
  readonly a: string;
  readonly b: string;
}

/** Reads the pairs of invented names, or those of another file, in the order in which they stand. */
export function readPairs(path = 'test/fixtures/names/pairs.md'): readonly NamePair[] {
  let type: EntityType = 'organization';
  return readFileSync(repositoryPath(path), 'utf8')
    .split('\n')
    .flatMap((line): NamePair[] => {
      const heading = /^## (organization|person)$/u.exec(line)?.[1];
      if (heading === 'organization' || heading === 'person') type = heading;
      const match = /^- (?<kind>variant|alias|different): (?<a>.+?) \/ (?<b>.+)$/u.exec(line)?.groups;
      const { kind, a, b } = match ?? {};
      if (a === undefined || b === undefined) return [];
      return kind === 'variant' || kind === 'alias' || kind === 'different' ? [{ type, kind, a, b }] : [];
    });
}
