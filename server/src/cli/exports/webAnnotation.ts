import { uriOf } from '../formats/fileUri.ts';
import { codePointCounter } from './codePoints.ts';
import type { ExportedDocument } from './exportedCorpus.ts';

/** How many characters of the text stand on each side of a quotation. */
const around = 16;

/**
 * The mentions of documents as a page of W3C Web Annotations (JSON-LD). A mention is told by its place, in code points, and
 * by its words with those around it, so that it is found again when the text has changed.
 */
export function webAnnotations(documents: Iterable<ExportedDocument>): string {
  const items: string[] = [];
  for (const document of documents) {
    for (const item of itemsOf(document)) items.push(`\n${JSON.stringify(item)}`);
  }
  const head = '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[';
  return `${head}${items.join(',')}${items.length === 0 ? '' : '\n'}]}\n`;
}

function itemsOf({ path, facts, mentions }: ExportedDocument): readonly unknown[] {
  const { text } = facts.model;
  const count = codePointCounter(text);
  const source = uriOf(path);
  return mentions.map(({ mention, name }) => {
    const start = mention.pieces[0].start;
    const end = (mention.pieces.at(-1) ?? mention.pieces[0]).end;
    const place = { start: count(start), end: count(end) };
    return {
      id: `${source}#char=${place.start},${place.end}`,
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'identifying', value: name },
        { type: 'TextualBody', purpose: 'tagging', value: mention.type },
      ],
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', ...place },
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - around), start),
            suffix: text.slice(end, end + around),
          },
        ],
      },
    };
  });
}
