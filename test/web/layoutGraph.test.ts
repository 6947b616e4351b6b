import { expect, it } from 'vitest';
import { graphSize, layoutGraph, neighbourTowards } from '../../web/src/overview/layoutGraph.ts';

/** People and links between them: `AB` is one paragraph that names both. */
function source(count: number, pairs: readonly (readonly [number, number])[]) {
  const entities = Array.from({ length: count }, (_, index) => ({
    id: `person:${index}`,
    type: 'person' as const,
    name: `人${index}`,
    aliases: [],
    mentions: count - index,
    documents: 1,
  }));
  return { entities, links: pairs.map((each) => ({ entities: each, paragraphs: 1 })) };
}

const ring = (count: number) =>
  source(
    count,
    Array.from({ length: count }, (_, index) => [index, (index + 1) % count] as const),
  );

it('draws the same corpus in the same way', () => {
  expect(layoutGraph(ring(12))).toEqual(layoutGraph(ring(12)));
});

it('keeps all marks inside the drawing, and apart', () => {
  const { nodes } = layoutGraph(ring(40));
  for (const { x, y, radius } of nodes) {
    expect(x - radius).toBeGreaterThanOrEqual(0);
    expect(x + radius).toBeLessThanOrEqual(graphSize.width);
    expect(y - radius).toBeGreaterThanOrEqual(0);
    expect(y + radius).toBeLessThanOrEqual(graphSize.height);
  }
  const overlapping = nodes.filter((a, index) =>
    nodes.slice(index + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius),
  );
  expect(overlapping).toEqual([]);
});

it('writes no name over another one', () => {
  const { entities, links } = ring(30);
  const named = entities.map((entity) => ({ ...entity, name: `望川医学院第${entity.name}医院` }));
  const { nodes } = layoutGraph({ entities: named, links });
  const boxes = nodes.map(({ entity, x, y, radius }) => {
    const half = [...entity.name].length * 7;
    return { left: x - half, right: x + half, top: y - radius, bottom: y + radius + 20 };
  });
  const overlapping = boxes.filter((a, index) =>
    boxes
      .slice(index + 1)
      .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(overlapping).toEqual([]);
});

it('leaves out names without links, and what would be a tangle', () => {
  expect(layoutGraph(source(3, [[0, 2]])).nodes.map(({ entity }) => entity.name)).toEqual(['人0', '人2']);
  expect(layoutGraph(ring(200)).nodes.length).toBeLessThanOrEqual(48);
  expect(layoutGraph(source(5, []))).toEqual({ nodes: [], edges: [] });
});

it('goes to the next mark in a direction', () => {
  const places = [
    [0, 0],
    [100, 10],
    [300, 0],
    [10, 200],
  ] as const;
  const nodes = source(4, []).entities.map((entity, index) => {
    const [x, y] = places[index] ?? [0, 0];
    return { entity, radius: 5, x, y };
  });
  expect(neighbourTowards(nodes, 0, 'ArrowRight')).toBe(1);
  expect(neighbourTowards(nodes, 1, 'ArrowRight')).toBe(2);
  expect(neighbourTowards(nodes, 0, 'ArrowDown')).toBe(3);
  expect(neighbourTowards(nodes, 0, 'ArrowLeft')).toBeUndefined();
});
