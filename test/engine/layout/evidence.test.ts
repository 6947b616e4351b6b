/**
 * The trees were trained on this evidence: a value that changes means something else to them than what they have learnt.
 * Whoever changes the evidence trains anew, and writes the new values down with `UPDATE=1`.
 *
 * `test/fixtures/layout/evidence.md` has pages, and below each of them a line for each kind of evidence, with its values for the
 * breaks of the page in their order; what is decided about each break in the end, with the confidence; and the paragraphs as
 * their author wrote them.
 */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideBreaks } from '../../../server/src/engine/layout/decideBreaks.ts';
import {
  evidenceContext,
  evidenceNames,
  fillEvidence,
} from '../../../server/src/engine/layout/evidence/readEvidence.ts';
import { breakModel } from '../../../server/src/engine/layout/model/breakModel.ts';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { type Page, readPage } from '../../../server/src/engine/layout/readPage.ts';
import { createTextModel, type TextModel } from '../../../server/src/engine/text/textModel.ts';
import { type FencedBlock, readSections, replaceBlocks } from '../../support/fixtureFile.ts';
import { readRepositoryFile, repositoryPath } from '../../support/repository.ts';

const path = 'test/fixtures/layout/evidence.md';
const markdown = readRepositoryFile(path) ?? '';
const sections = readSections(markdown);

describe('the evidence about the breaks of', () => {
  it.each(sections.map(({ title, blocks }) => [title, blocks] as const))(
    '%s',
    (_title, [page, ...blocks]) => {
      const shown = blocksOf(page);
      for (const [index, { info, content }] of blocks.entries()) expect(shown[index], info).toBe(content);
      expect(blocks.length).toBe(shown.length);
    },
  );
});

/** What stands below a page. */
function blocksOf(page: FencedBlock | undefined): readonly string[] {
  const model = createTextModel(page?.content ?? '');
  const found = readPage(model);
  return [evidenceOf(found), verdictsOf(found), paragraphsOf(model)];
}

/** A line for each kind of evidence that the page has. */
function evidenceOf({ facts }: Page): string {
  const context = evidenceContext(facts, breakModel().language);
  const rows = facts.lines.slice(1).map((_, index) => {
    const row = new Float32Array(evidenceNames.length);
    fillEvidence(context, index, row);
    return row;
  });
  const lines = evidenceNames.map((name, column) => {
    const values = rows.map((row) => shown(row[column] ?? 0));
    return values.every((value) => value === '0') ? undefined : `${name}: ${values.join(' ')}`;
  });
  return lines.filter((line) => line !== undefined).join('\n');
}

/** As far as computers agree. */
function shown(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** What is decided about each break, and the lines that were joined over it. */
function verdictsOf({ facts }: Page): string {
  return decideBreaks(facts)
    .breaks.map(({ before, after, verdict, confidence, glue, dropHyphen }) =>
      [`${before + 1}–${after + 1}`, verdict, confidence.toFixed(2), glue && 'blank', dropHyphen && 'hyphen']
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');
}

function paragraphsOf(model: TextModel): string {
  return readLayout(model)
    .paragraphs.map(({ kind, logical }) => `${kind}: ${logical.text}`)
    .join('\n');
}

if (process.env.UPDATE === '1') {
  const written = sections.flatMap(({ blocks: [page, ...blocks] }) => {
    const shown = blocksOf(page);
    return blocks.map((block, index) => [block, shown[index] ?? ''] as const);
  });
  writeFileSync(repositoryPath(path), replaceBlocks(markdown, new Map(written)));
}
