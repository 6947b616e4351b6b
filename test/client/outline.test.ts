import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../client/src/outline/node.ts';
import { Outline } from '../../client/src/outline/outline.ts';
import type { EntityItem, EntityScope, MentionGroup } from '../../server/src/lsp/protocol.ts';
import { group, mentionAt, organization, person } from './support.ts';

const corpus: EntityScope = { kind: 'corpus' };
const file: EntityScope = { kind: 'file', uri: 'a.txt' };
const lu = person('陆明远', { mentions: 3 });
const bai = person('白露', { mentions: 1 });
const hospital = organization('青川大学附属第一医院', { mentions: 2 });
const inTwoFiles = [
  group('a.txt', mentionAt(1, 0, '陆明远'), mentionAt(4, 2, '陆明远')),
  group('b.txt', mentionAt(0, 0, '陆明远')),
];

/** An outline over a corpus that the test can change; `asked` and `notified` tell what went on. */
function outlineOver(entities: readonly EntityItem[], groups: readonly MentionGroup[] = inTwoFiles) {
  const source = { entities, groups, asked: [] as string[], notified: [] as string[] };
  const outline = new Outline(
    {
      entities: async (scope) => {
        source.asked.push(`entities ${scope.kind}`);
        return source.entities;
      },
      mentions: async (id) => {
        source.asked.push(`mentions ${id}`);
        return source.groups;
      },
    },
    { scope: corpus, filter: '', order: 'count' },
    (node) => source.notified.push(node?.id ?? 'all'),
  );
  return { outline, source };
}

/** The rows below a row, by indentation: what a person sees with everything unfolded. */
async function rows(outline: Outline): Promise<readonly string[]> {
  const below = async (node: OutlineNode, indent: string): Promise<readonly string[]> => {
    const children = await outline.children(node);
    const deeper = await Promise.all(children.map((child) => below(child, `${indent}  `)));
    return [`${indent}${describeNode(node)}`, ...deeper.flat()];
  };
  return (await Promise.all(outline.roots().map((root) => below(root, '')))).flat();
}

function describeNode(node: OutlineNode): string {
  switch (node.kind) {
    case 'group':
      return `${node.type} ${node.shown}/${node.total}`;
    case 'entity':
      return node.entity.name;
    case 'file':
      return node.uri;
    case 'mention':
      return `${node.mention.ranges[0].start.line}`;
  }
}

describe('the outline', () => {
  test('has two groups, their entities, their files and their mentions', async () => {
    const { outline } = outlineOver([lu]);
    await outline.refresh();
    expect(await rows(outline)).toEqual([
      'person 1/1',
      '  陆明远',
      '    a.txt',
      '      1',
      '      4',
      '    b.txt',
      '      0',
      'organization 0/0',
    ]);
  });

  test('needs no file rows for one file', async () => {
    const { outline } = outlineOver([lu], [group('a.txt', mentionAt(1, 0, '陆明远'))]);
    await outline.show({ scope: file });
    expect(await rows(outline)).toEqual(['person 1/1', '  陆明远', '    1', 'organization 0/0']);
  });

  test('asks for mentions only when an entity is unfolded, and once', async () => {
    const { outline, source } = outlineOver([lu, bai]);
    await outline.refresh();
    expect(source.asked).toEqual(['entities corpus']);
    const row = outline.row(lu.id);
    expect(row).toBeDefined();
    if (row === undefined) return;
    await outline.children(row);
    await outline.children(row);
    expect(source.asked).toEqual(['entities corpus', `mentions ${lu.id}`]);
  });

  test('knows the row above every row, for revealing', async () => {
    const { outline } = outlineOver([lu]);
    await outline.refresh();
    const check = async (node: OutlineNode): Promise<void> => {
      for (const child of await outline.children(node)) {
        expect(outline.parent(child)?.id).toBe(node.id);
        await check(child);
      }
    };
    for (const root of outline.roots()) {
      expect(outline.parent(root)).toBeUndefined();
      await check(root);
    }
  });
});

describe('filtering and sorting', () => {
  test('keep counts of what is shown and of what there is, and ask nobody', async () => {
    const { outline, source } = outlineOver([lu, bai, hospital]);
    await outline.refresh();
    await outline.show({ filter: '陆' });
    expect(outline.roots().map(describeNode)).toEqual(['person 1/2', 'organization 0/1']);
    await outline.show({ filter: '', order: 'name' });
    const [people] = outline.roots();
    expect(people === undefined ? [] : (await outline.children(people)).map(describeNode)).toEqual([
      '白露',
      '陆明远',
    ]);
    expect(source.asked).toEqual(['entities corpus']);
  });

  test('that change nothing disturb nothing', async () => {
    const { outline, source } = outlineOver([lu]);
    await outline.refresh();
    source.notified.length = 0;
    await outline.show({ scope: { kind: 'corpus' }, filter: '' });
    expect(source.notified).toEqual([]);
  });
});

describe('an empty outline says why', () => {
  test('before the first answer', () => {
    expect(outlineOver([]).outline.emptyReason()).toBe('starting');
  });

  test('when nobody is named', async () => {
    const { outline } = outlineOver([]);
    await outline.refresh();
    expect(outline.emptyReason()).toBe('noNames');
    expect(outline.roots()).toEqual([]);
  });

  test('when the filter matches nobody', async () => {
    const { outline } = outlineOver([lu]);
    await outline.refresh();
    await outline.show({ filter: '无' });
    expect(outline.emptyReason()).toBe('noMatch');
  });

  test('when no file of the corpus is active', async () => {
    const { outline, source } = outlineOver([lu]);
    await outline.show({ scope: undefined });
    expect(outline.emptyReason()).toBe('noFile');
    expect(source.asked).toEqual([]);
  });
});

describe('a change of the corpus', () => {
  test('that touches no count redraws only the entities that are unfolded', async () => {
    const { outline, source } = outlineOver([lu, bai]);
    await outline.refresh();
    await outline.mentions(lu.id);
    source.notified.length = 0;
    source.groups = [group('a.txt', mentionAt(9, 0, '陆明远'))];
    await outline.refresh();
    expect(source.notified).toEqual([`entity:${lu.id}`]);
    expect(await outline.mentions(lu.id)).toEqual(source.groups);
  });

  test('that touches a count redraws the tree with the new rows already there', async () => {
    const { outline, source } = outlineOver([lu]);
    await outline.refresh();
    source.notified.length = 0;
    source.entities = [lu, bai];
    await outline.refresh();
    expect(source.notified).toEqual(['all']);
    expect(outline.row(bai.id)).toBeDefined();
  });

  test('keeps the old rows when the server does not answer', async () => {
    const { outline, source } = outlineOver([lu]);
    await outline.refresh();
    Object.defineProperty(source, 'entities', {
      get: () => {
        throw new Error('no answer');
      },
    });
    await expect(outline.refresh()).rejects.toThrow('no answer');
    expect(outline.row(lu.id)).toBeDefined();
  });
});
