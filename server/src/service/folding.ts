import type { LineKind, Paragraph } from '../engine/layout/layout.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import { lineAt } from '../engine/text/textModel.ts';
import { type Section, sectionsOf } from './sections.ts';

/** Lines that can be folded away, both included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'section' | 'captions' | 'navigation';
}

/** Runs of lines that are not the article itself. */
const runs: readonly (readonly [LineKind, Fold['kind']])[] = [
  ['caption', 'captions'],
  ['navigation', 'navigation'],
];

/** The folds of a document: its sections, and runs of captions and navigation, by their first line. */
export function folds(facts: DocumentFacts): readonly Fold[] {
  const all = [
    ...sectionFolds(facts, sectionsOf(facts)),
    ...runs.flatMap(([lineKind, kind]) => runFolds(facts, lineKind, kind)),
  ];
  return all.filter((fold) => fold.startLine < fold.endLine).sort((a, b) => a.startLine - b.startLine);
}

function sectionFolds(facts: DocumentFacts, sections: readonly Section[]): readonly Fold[] {
  return sections.flatMap((section): readonly Fold[] => [
    {
      startLine: lineAt(facts.model, section.heading.start).index,
      endLine: lineAt(facts.model, section.span.end).index,
      kind: 'section',
    },
    ...sectionFolds(facts, section.children),
  ]);
}

function runFolds({ layout }: DocumentFacts, lineKind: LineKind, kind: Fold['kind']): readonly Fold[] {
  const found: Fold[] = [];
  let run: Paragraph[] = [];
  const close = (): void => {
    const [startLine] = run[0]?.lines ?? [];
    const endLine = run.at(-1)?.lines.at(-1);
    if (startLine !== undefined && endLine !== undefined) found.push({ startLine, endLine, kind });
    run = [];
  };
  for (const paragraph of layout.paragraphs) {
    if (paragraph.kind === lineKind) run.push(paragraph);
    else close();
  }
  close();
  return found;
}
