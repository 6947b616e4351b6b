import type { Finding } from '../engine/lint/finding.ts';
import type { KeptWork } from '../host/keptWork.ts';
import type { Corpus, ReadDocument } from './corpus.ts';
import type { Project } from './project.ts';

/** Gives what the corpus rules find in a document; `judge` finds it out where nobody knows. */
export type CorpusJudgement = (document: ReadDocument, judge: () => readonly Finding[]) => readonly Finding[];

/** Asks the rules each time. */
export const judgeAnew: CorpusJudgement = (_, judge) => judge();

/**
 * Remembers what the corpus rules found as long as nothing at all changes in the corpus: a finding may depend on any of its
 * texts. Every document must have been read.
 */
export function keptJudgement(corpus: Corpus, kept: KeptWork, recipe: string): CorpusJudgement {
  const states = new Map<Project | 'loose', string>();
  const corpusOf = (project: Project) => (project.loose ? 'loose' : project);
  const stateOf = (project: Project): string => {
    const known = states.get(corpusOf(project));
    if (known !== undefined) return known;
    const texts = corpus.documents.flatMap((each) =>
      each.kind === 'document' && corpusOf(each.input.project) === corpusOf(project) ? [nameOf(each)] : [],
    );
    const state = kept.digestOf(JSON.stringify([texts.sort(), project.recorded, recipe]));
    states.set(corpusOf(project), state);
    return state;
  };
  return (document, judge) => {
    const { input, settings } = document;
    const parts = [
      'corpus findings',
      stateOf(input.project),
      nameOf(document),
      JSON.stringify([...settings]),
    ];
    // What was kept under these parts were findings.
    const known = kept.value(...parts) as readonly Finding[] | undefined;
    if (known !== undefined) return known;
    const found = judge();
    kept.keepValue(found, ...parts);
    return found;
  };
}

/** Where a text lies, and which text it is. */
function nameOf({ input, file }: ReadDocument): string {
  return [input.absolute, file.digest, file.encoding].join('\n');
}
