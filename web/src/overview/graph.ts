import { drawing, element } from '../dom.ts';
import type { Say } from '../words.ts';
import { type Graph, type GraphEdge, type GraphNode, graphSize, neighbourTowards } from './layoutGraph.ts';
import type { OverviewWord } from './words.ts';

/** Draws who is named with whom. One tab stop; arrow keys move, Enter opens the concordance of a name. */
export function graphDrawing(graph: Graph, say: Say<OverviewWord>, open: (id: string) => void): HTMLElement {
  const { nodes, edges } = graph;
  const strongest = Math.max(1, ...edges.map(({ paragraphs }) => paragraphs));
  const lines = edges.map((edge) => edgeLine(edge, nodes, strongest));
  const marks = nodes.map((node, index) => nodeMark(node, index, graph, say));
  // Above all marks, so that no mark covers a name.
  const labels = nodes.map(nodeLabel);
  const look = (chosen: number | undefined): void => {
    const near = neighboursOf(edges, chosen);
    marks.forEach((mark, index) => {
      const faded = chosen !== undefined && index !== chosen && !near.has(index);
      for (const part of [mark, labels[index]]) part?.classList.toggle('faded', faded);
    });
    lines.forEach((line, index) => {
      const edge = edges[index];
      const touches = edge !== undefined && (edge.from === chosen || edge.to === chosen);
      line.classList.toggle('faded', chosen !== undefined && !touches);
      line.classList.toggle('near', touches);
    });
  };
  const focusOn = (index: number): void => {
    marks.forEach((mark, each) => {
      mark.setAttribute('tabindex', each === index ? '0' : '-1');
    });
    marks[index]?.focus();
  };
  marks.forEach((mark, index) => {
    const id = nodes[index]?.entity.id ?? '';
    mark.addEventListener('focus', () => look(index));
    mark.addEventListener('blur', () => look(undefined));
    mark.addEventListener('pointerenter', () => look(index));
    mark.addEventListener('pointerleave', () => look(undefined));
    mark.addEventListener('click', () => open(id));
    mark.addEventListener('keydown', (event) => {
      const { key } = event;
      if (key === 'Enter' || key === ' ') {
        event.preventDefault();
        open(id);
      } else if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight') {
        event.preventDefault();
        const next = neighbourTowards(nodes, index, key);
        if (next !== undefined) focusOn(next);
      }
    });
  });
  const { width, height } = graphSize;
  const svg = drawing(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': say('graph') },
    drawing('g', { 'aria-hidden': 'true' }, ...lines),
    ...marks,
    drawing('g', { 'aria-hidden': 'true' }, ...labels),
  );
  return element('div', { class: 'graph' }, svg);
}

function edgeLine(
  { from, to, paragraphs }: GraphEdge,
  nodes: readonly GraphNode[],
  strongest: number,
): SVGElement {
  const [a, b] = [nodes[from], nodes[to]];
  return drawing('line', {
    class: 'edge',
    x1: a?.x ?? 0,
    y1: a?.y ?? 0,
    x2: b?.x ?? 0,
    y2: b?.y ?? 0,
    'stroke-width': 1 + (5 * paragraphs) / strongest,
  });
}

/** People are circles and organizations squares, so that colour is not all that tells them apart. */
function nodeMark(node: GraphNode, index: number, graph: Graph, say: Say<OverviewWord>): SVGGElement {
  const { entity, x, y, radius } = node;
  const shape =
    entity.type === 'person'
      ? drawing('circle', { r: radius, class: 'person' })
      : drawing('rect', {
          x: -radius,
          y: -radius,
          width: 2 * radius,
          height: 2 * radius,
          rx: 3,
          class: 'organization',
        });
  const near = [...neighboursOf(graph.edges, index)].flatMap((each) => graph.nodes[each]?.entity.name ?? []);
  return drawing(
    'g',
    {
      class: 'node',
      role: 'button',
      tabindex: index === 0 ? 0 : -1,
      transform: `translate(${x} ${y})`,
      'aria-label': say('node', entity.name, say(entity.type), entity.mentions, near.join('、')),
    },
    shape,
  );
}

function nodeLabel({ entity, x, y, radius }: GraphNode): SVGElement {
  return drawing(
    'text',
    { class: 'label', x, y: y + radius + 16, 'text-anchor': 'middle' },
    shortened(entity.name),
  );
}

function neighboursOf(edges: readonly GraphEdge[], node: number | undefined): ReadonlySet<number> {
  return new Set(edges.flatMap(({ from, to }) => (from === node ? [to] : to === node ? [from] : [])));
}

/** Long names of departments would cover their neighbours. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= 12 ? name : `${characters.slice(0, 11).join('')}…`;
}
