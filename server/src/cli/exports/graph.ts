import type { CorpusEntity } from '../../engine/corpus/corpusIndex.ts';
import { createCoMentions } from '../../service/overview/coMentions.ts';
import type { Corpus } from '../corpus.ts';
import { xmlAttributes, xmlText } from '../formats/xml.ts';
import { corporaOf, idOf } from './exportedCorpus.ts';

/** Who is named with whom: entities, and the number of paragraphs that name two of them together. */
export interface EntityGraph {
  readonly nodes: readonly (Pick<CorpusEntity, 'type' | 'name' | 'mentions'> & {
    readonly id: string;
    readonly documents: number;
  })[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly paragraphs: number;
  }[];
}

/** Counts the graph of all documents of a run. */
export function entityGraph(corpus: Corpus): EntityGraph {
  const nodes: EntityGraph['nodes'][number][] = [];
  const edges: EntityGraph['edges'][number][] = [];
  corporaOf(corpus).forEach((index, number) => {
    const together = createCoMentions(index);
    for (const document of corpus.documents) {
      if (document.kind === 'failed' || document.analysis === undefined) continue;
      if (corpus.indexOf(document.input.project) !== index) continue;
      together.add(document.input.absolute, document.analysis.facts.mentions);
    }
    for (const { key, type, name, mentions, documents } of index.entities()) {
      nodes.push({ id: idOf(number, key), type, name, mentions, documents: documents.size });
    }
    for (const { entities, paragraphs } of together.pairs()) {
      const [source, target] = entities;
      edges.push({ source: idOf(number, source), target: idOf(number, target), paragraphs });
    }
  });
  nodes.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  return { nodes, edges };
}

/** The graph as GraphML, for Gephi, Cytoscape, yEd, igraph and NetworkX. */
export function graphml({ nodes, edges }: EntityGraph): string {
  const key = (id: string, owner: string, type: string) =>
    `  <key${xmlAttributes({ id, for: owner, 'attr.name': id, 'attr.type': type })}/>\n`;
  const data = (id: string, value: string | number) => `<data key="${id}">${xmlText(String(value))}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    key('label', 'node', 'string'),
    key('type', 'node', 'string'),
    key('mentions', 'node', 'int'),
    key('documents', 'node', 'int'),
    key('weight', 'edge', 'double'),
    '  <graph edgedefault="undirected">\n',
    ...nodes.map(
      ({ id, type, name, mentions, documents }) =>
        `    <node${xmlAttributes({ id })}>${data('label', name)}${data('type', type)}${data('mentions', mentions)}${data('documents', documents)}</node>\n`,
    ),
    ...edges.map(
      ({ source, target, paragraphs }) =>
        `    <edge${xmlAttributes({ source, target })}>${data('weight', paragraphs)}</edge>\n`,
    ),
    '  </graph>\n</graphml>\n',
  ].join('');
}

/** The graph as GEXF 1.2: every Gephi reads it, and so does NetworkX, which knows no newer one. */
export function gexf({ nodes, edges }: EntityGraph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n',
    '  <graph defaultedgetype="undirected">\n    <attributes class="node">\n',
    '      <attribute id="type" title="type" type="string"/>\n',
    '      <attribute id="mentions" title="mentions" type="integer"/>\n',
    '      <attribute id="documents" title="documents" type="integer"/>\n    </attributes>\n    <nodes>\n',
    ...nodes.map(({ id, name, ...values }) => {
      const { type, mentions, documents } = values;
      const attributes = Object.entries({ type, mentions, documents }).map(
        ([attribute, value]) => `<attvalue${xmlAttributes({ for: attribute, value })}/>`,
      );
      return `      <node${xmlAttributes({ id, label: name })}><attvalues>${attributes.join('')}</attvalues></node>\n`;
    }),
    '    </nodes>\n    <edges>\n',
    ...edges.map(
      ({ source, target, paragraphs }, id) =>
        `      <edge${xmlAttributes({ id, source, target, weight: paragraphs })}/>\n`,
    ),
    '    </edges>\n  </graph>\n</gexf>\n',
  ].join('');
}
