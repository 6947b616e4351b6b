/**
 * Documents that the project is tried on, and what careful readers labelled in three of them. They are no part of
 * the repository: where they are missing, nothing is checked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createCorpusIndex } from '../../server/src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../server/src/engine/corpus/documentRecord.ts';
import type { DocumentFacts } from '../../server/src/engine/lint/documentFacts.ts';
import type { Finding } from '../../server/src/engine/lint/finding.ts';
import { mergeFindings, runCorpusRules } from '../../server/src/engine/lint/runner.ts';
import { noRecordedNames } from '../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import type { Range } from '../../server/src/engine/text/textModel.ts';
import { analyze } from './analyze.ts';
import { repositoryPath } from './repository.ts';

/** What readers labelled; see the annotation guide beside the labels. */
export interface Gold {
  readonly file: string;
  readonly breaks: readonly {
    readonly lineBefore: number;
    readonly lineAfter: number;
    readonly label: 'join' | 'keep' | 'lost';
    readonly optional?: boolean;
  }[];
  readonly captions: readonly {
    readonly kind: 'doubled' | 'repeated' | 'near';
    readonly range: Range;
    readonly optional?: boolean;
  }[];
  readonly spacing: readonly {
    readonly sub: 'letter-spaced' | 'stray';
    readonly range: Range;
    readonly optional?: boolean;
  }[];
  readonly boilerplate: readonly { readonly line: number; readonly optional?: boolean }[];
  readonly entities: readonly GoldEntity[];
  readonly inconsistencies: readonly {
    readonly type: 'person' | 'organization';
    readonly names: readonly [string, string];
    readonly mentions: readonly Range[];
    readonly tie?: boolean;
    readonly optional?: boolean;
  }[];
  readonly distinct: readonly (readonly [string, string])[];
  readonly cleanTextMechanical: string;
}

export interface GoldEntity {
  readonly type: 'person' | 'organization';
  readonly name: string;
  readonly mentions: readonly {
    readonly ranges: readonly Range[];
    readonly text: string;
    readonly optional?: boolean;
  }[];
}

/** A document with what the engine says about it within the corpus of all of them. */
export interface Seed {
  /** The three digits that its name begins with. */
  readonly id: string;
  readonly text: string;
  readonly facts: DocumentFacts;
  readonly findings: readonly Finding[];
  readonly gold: Gold | undefined;
}

/** The documents, by name; none where they are missing. */
export function readSeeds(): readonly Seed[] {
  const folder = repositoryPath('../shared/seeds');
  if (!existsSync(folder)) return [];
  const documents = readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, ...analyze(text) };
    });
  const texts = new Map(documents.map(({ name, facts }) => [name, facts.model]));
  const corpus = createCorpusIndex(noRecordedNames, (document) => texts.get(document));
  for (const { name, facts } of documents) corpus.set(recordOf(name, facts));
  return documents.map(({ name, text, facts, findings }) => ({
    id: name.slice(0, 3),
    text,
    facts,
    findings: mergeFindings(findings, runCorpusRules(name, facts, corpus, allRules, new Map())),
    gold: readGold(name),
  }));
}

function readGold(name: string): Gold | undefined {
  const path = repositoryPath(`../shared/gold/${name.replace(/\.txt$/u, '')}.gold.json`);
  if (!existsSync(path)) return undefined;
  const gold: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return gold as Gold;
}
