import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { OverviewEntityItem } from '../../../server/src/lsp/pagesProtocol.ts';
import { separateBoxes } from './separateBoxes.ts';

/** A name in the graph, with its place in the drawing. */
export interface GraphNode {
  readonly entity: OverviewEntityItem;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface GraphEdge {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly paragraphs: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The drawing's size, in its own units. */
export const graphSize = { width: 1200, height: 720 };

/** More names than this are a tangle. */
const mostNodes = 48;
const mostEdges = 120;

/** Steps of the simulation: enough that it has come to rest. */
const steps = 300;

/** What is known of a corpus' co-mentions. */
export interface GraphSource {
  readonly entities: readonly OverviewEntityItem[];
  readonly links: readonly { readonly entities: readonly [number, number]; readonly paragraphs: number }[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Place extends SimulationNodeDatum {
  readonly radius: number;
  readonly label: number;
}

/**
 * Lays out the strongest links with the names that they join. The same corpus gives the same drawing: d3-force starts
 * from a fixed pattern, and what it draws lots with is seeded.
 */
export function layoutGraph({ entities, links }: GraphSource): Graph {
  const chosen: number[] = [];
  const edges: GraphEdge[] = [];
  const place = (entity: number): number => {
    const known = chosen.indexOf(entity);
    return known >= 0 ? known : chosen.push(entity) - 1;
  };
  for (const { entities: pair, paragraphs } of links) {
    const fresh = pair.filter((each) => !chosen.includes(each)).length;
    if (edges.length === mostEdges) break;
    if (chosen.length + fresh <= mostNodes)
      edges.push({ from: place(pair[0]), to: place(pair[1]), paragraphs });
  }
  const listed = chosen.flatMap((index) => entities[index] ?? []);
  const most = Math.max(1, ...listed.map(({ mentions }) => mentions));
  const places = listed.map(({ mentions, name }): Place => {
    return { radius: 7 + 15 * Math.sqrt(mentions / most), label: [...name].length };
  });
  settle(places, edges);
  const settled = legible(fitted(places), places);
  const nodes = listed.map((entity, index): GraphNode => {
    const { x, y } = settled[index] ?? { x: 0, y: 0 };
    return { entity, radius: places[index]?.radius ?? 0, x, y };
  });
  return { nodes, edges };
}

function settle(places: Place[], edges: readonly GraphEdge[]): void {
  const { width, height } = graphSize;
  const strongest = Math.max(1, ...edges.map(({ paragraphs }) => paragraphs));
  const links = edges.map(({ from, to, paragraphs }) => ({ source: from, target: to, paragraphs }));
  forceSimulation(places)
    .force(
      'link',
      forceLink(links)
        .distance(110)
        .strength(({ paragraphs }) => 0.15 + 0.5 * (paragraphs / strongest)),
    )
    .force('charge', forceManyBody().strength(-420).distanceMax(500))
    // Names are written below their marks, and need room at the sides.
    .force(
      'collide',
      forceCollide<Place>(({ radius, label }) => Math.max(radius + 14, Math.min(label, 12) * 5.5)),
    )
    .force('center', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.04))
    .force('y', forceY(height / 2).strength(0.09))
    .stop()
    .tick(steps);
}

/** Room for marks and names at the edges. */
const margin = { x: 90, top: 34, bottom: 54 };

/** A small graph is drawn larger, but not so that its names are lost in the void. */
const mostEnlarged = 1.9;

/** Moves and scales the places so that they fill the drawing and none is outside of it. */
function fitted(places: readonly Place[]): readonly Point[] {
  const xs = places.map(({ x = 0 }) => x);
  const ys = places.map(({ y = 0 }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = { x: Math.max(1, Math.max(...xs) - left), y: Math.max(1, Math.max(...ys) - top) };
  const room = { x: graphSize.width - 2 * margin.x, y: graphSize.height - margin.top - margin.bottom };
  const scale = Math.min(mostEnlarged, room.x / size.x, room.y / size.y);
  const start = {
    x: margin.x + (room.x - size.x * scale) / 2,
    y: margin.top + (room.y - size.y * scale) / 2,
  };
  return places.map(({ x = 0, y = 0 }) => ({
    x: rounded(start.x + (x - left) * scale),
    y: rounded(start.y + (y - top) * scale),
  }));
}

/** Half the width of a letter of a name, and what a name takes below its mark. */
const name = { halfLetter: 7, height: 22, longest: 12 };

/** Moves marks apart whose names would be written over one another. */
function legible(points: readonly Point[], places: readonly Place[]): readonly Point[] {
  const boxes = points.map(({ x, y }, index) => {
    const { radius = 0, label = 0 } = places[index] ?? {};
    const halfWidth = Math.max(radius, Math.min(label, name.longest) * name.halfLetter) + 2;
    return { x, y: y + name.height / 2, halfWidth, halfHeight: radius + name.height / 2 };
  });
  return separateBoxes(boxes, graphSize).map(({ x, y }) => ({
    x: rounded(x),
    y: rounded(y - name.height / 2),
  }));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The node next to one in a direction: near, and rather straight ahead than aside. Undefined at the edge. */
export function neighbourTowards(
  nodes: readonly GraphNode[],
  from: number,
  direction: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): number | undefined {
  const start = nodes[from];
  if (start === undefined) return undefined;
  const upright = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowUp' || direction === 'ArrowLeft' ? -1 : 1;
  let best: { readonly index: number; readonly cost: number } | undefined;
  nodes.forEach(({ x, y }, index) => {
    const ahead = sign * (upright ? y - start.y : x - start.x);
    const aside = Math.abs(upright ? x - start.x : y - start.y);
    const cost = ahead + 2.5 * aside;
    if (index !== from && ahead > 0 && (best === undefined || cost < best.cost)) best = { index, cost };
  });
  return best?.index;
}
