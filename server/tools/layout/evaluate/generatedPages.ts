import { corruptDocument } from '../corrupt/corrupt.ts';
import { createRandom } from '../corrupt/random.ts';
import type { CleanDocument } from '../corrupt/units.ts';
import type { LabelledBreak, LabelledPage } from './labelledPage.ts';

/** Spoils clean documents, each a few times, and keeps what is known of every break. */
export function generatePages(
  documents: readonly CleanDocument[],
  seed: number,
  versions: number,
): readonly LabelledPage[] {
  return Array.from({ length: versions }, (_, version) =>
    documents.map((document): LabelledPage => {
      // Each document has its own chance, so that new documents leave the others' pages as they are.
      const random = createRandom(hashOf(`${document.id} ${version} ${seed}`));
      const others = [random.pick(documents), random.pick(documents)];
      const { text, truths, style, interleaved } = corruptDocument(document, others, random);
      const kind = interleaved ? 'interleaved' : style.measure === undefined ? 'unwrapped' : 'wrapped';
      const written = document.genre.startsWith('own/') ? 'own writing' : 'collected';
      return {
        name: `${document.id}.${version}`,
        group: `generated, ${kind}, ${written}`,
        text,
        breaks: labelled(text, truths),
      };
    }),
  ).flat();
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

function labelled(
  text: string,
  truths: ReturnType<typeof corruptDocument>['truths'],
): readonly LabelledBreak[] {
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  if (lines.length - 1 !== truths.length) return [];
  return truths.flatMap(({ label, reason, glue }, index): LabelledBreak[] =>
    label === 'free'
      ? []
      : [{ before: lines[index] ?? 0, after: lines[index + 1] ?? 0, label, reason, glue }],
  );
}
