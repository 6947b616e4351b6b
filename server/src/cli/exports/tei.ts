import type { Corpus } from '../corpus.ts';
import { uriOf } from '../formats/fileUri.ts';
import { xmlAttributes, xmlText } from '../formats/xml.ts';
import { codePointCounter } from './codePoints.ts';
import { corporaOf, type ExportedDocument, exportedDocuments, idOf } from './exportedCorpus.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>People and organizations of a corpus</title></titleStmt>
      <publicationStmt><p>Made by Jiaokan; not published.</p></publicationStmt>
      <sourceDesc><p>The plain texts that the pointers name.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
`;

/**
 * TEI standoff: lists of people and organizations with their spellings, and a span for each mention that points into the
 * plain text by characters (RFC 5147). A name that a wrap cuts has several pointers.
 */
export function teiOf(corpus: Corpus): string {
  const ids = new Map<string, string>();
  const people: string[] = [];
  const organizations: string[] = [];
  corporaOf(corpus).forEach((index, number) => {
    for (const { key, type, name, surfaces } of index.entities()) {
      const isPerson = type === 'person';
      const list = isPerson ? people : organizations;
      const id = `${type}-${list.length + 1}`;
      ids.set(idOf(number, key), id);
      const [outer, inner] = isPerson ? ['person', 'persName'] : ['org', 'orgName'];
      const others = surfaces.filter(({ text }) => text !== name);
      const names = [
        `<${inner} type="main">${xmlText(name)}</${inner}>`,
        ...others.map(({ text }) => `<${inner} type="alt">${xmlText(text)}</${inner}>`),
      ];
      list.push(`      <${outer} xml:id="${id}">${names.join('')}</${outer}>\n`);
    }
  });
  const spans = [...exportedDocuments(corpus)].flatMap((document) => spansOf(document, ids));
  return [
    head,
    listed('listPerson', people),
    listed('listOrg', organizations),
    spans.length === 0 ? '' : `    <spanGrp type="mentions">\n${spans.join('')}    </spanGrp>\n`,
    '  </standOff>\n</TEI>\n',
  ].join('');
}

function listed(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `    <${name}>\n${items.join('')}    </${name}>\n`;
}

function spansOf(
  { path, facts, mentions }: ExportedDocument,
  ids: ReadonlyMap<string, string>,
): readonly string[] {
  const count = codePointCounter(facts.model.text);
  return mentions.map(({ mention, entity }) => {
    const target = mention.pieces
      .map(({ start, end }) => `${uriOf(path)}#char=${count(start)},${count(end)}`)
      .join(' ');
    const ana = ids.get(entity);
    const attributes = { target, ...(ana === undefined ? {} : { ana: `#${ana}` }) };
    return `      <span${xmlAttributes(attributes)}>${xmlText(mention.text)}</span>\n`;
  });
}
