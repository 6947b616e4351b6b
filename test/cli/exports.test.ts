import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { EntityJson } from '../../server/src/cli/entities.ts';
import { bratFiles } from '../../server/src/cli/exports/brat.ts';
import { codePointCounter } from '../../server/src/cli/exports/codePoints.ts';
import { fullName, run, shortName } from './run.ts';
import { temporaryFolder } from './temporary.ts';

/** A name that a wrap cuts, behind characters of two units. */
const cut =
  '𠮷𠮷：清河县人民医院院长孟子涵昨天在会上说，清河县人\n\n民医院今年将派出医疗队，前往云岭大学义诊。孟子涵说："大家辛苦了！" ABC 12。\n';
const files = { 'a.txt': `${fullName}\n${shortName}`, '下/b.md': cut };

const list = async (format: string, argv: readonly string[] = [], corpus = files) => {
  const folder = temporaryFolder(corpus);
  const done = await run(folder, ['entities', '--format', format, ...argv]);
  return { ...done, folder };
};

const entitiesOf = async (): Promise<readonly EntityJson[]> =>
  JSON.parse((await list('json')).stdout).entities;

const mentionsOf = (entities: readonly EntityJson[]) =>
  entities
    .flatMap(({ name, type, mentions }) => mentions.map((mention) => ({ name, type, ...mention })))
    .sort(
      (a, b) =>
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
        a.ranges[0].start.line - b.ranges[0].start.line ||
        a.ranges[0].start.character - b.ranges[0].start.character,
    );

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return tags;
}

/** What a program that counts code points reads at a place. */
const at = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

describe('entities --format', () => {
  it('jsonl is an entity a line', async () => {
    const { stdout } = await list('jsonl');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(await entitiesOf());
  });

  it('conll gives back every mention, over wraps', async () => {
    const { stdout } = await list('conll');
    const found: [string, string][] = [];
    for (const line of stdout.split('\n')) {
      const [word = '', , , tag = 'O'] = line.split(' ');
      if (tag.startsWith('B-')) found.push([tag.slice(2), word]);
      const last = found.at(-1);
      if (tag.startsWith('I-') && last !== undefined) last[1] += word;
    }
    const expected = mentionsOf(await entitiesOf());
    expect(found).toEqual(expected.map(({ type, text }) => [type === 'person' ? 'PER' : 'ORG', text]));
    expect(found.length).toBeGreaterThan(7);
    expect(stdout.match(/^-DOCSTART- -X- -X- O$/gmu)).toHaveLength(2);
    expect(stdout).toContain('！ -X- -X- O\n" -X- -X- O\n\nABC -X- -X- O\n12 -X- -X- O\n。 -X- -X- O\n');
    expect(stdout.split('\n').filter((line) => line !== '' && line.split(' ').length !== 4)).toEqual([]);
  });

  it('brat writes text and annotations whose places give back the names', async () => {
    const { folder, stdout, status } = await list('brat', ['--output', 'out']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    const expected = mentionsOf(await entitiesOf());
    const found = ['a', '下/b.md'].flatMap((stem) => {
      const text = readFileSync(join(folder, 'out', `${stem}.txt`), 'utf8');
      const annotations = readFileSync(join(folder, 'out', `${stem}.ann`), 'utf8')
        .trimEnd()
        .split('\n');
      return annotations
        .filter((line) => line.startsWith('T'))
        .map((line) => {
          const [, place = '', words] = line.split('\t');
          const [type = '', ...rest] = place.split(' ');
          const pieces = rest
            .join(' ')
            .split(';')
            .map((piece) => piece.split(' ').map(Number));
          const read = pieces.map(([start = 0, end = 0]) => at(text, start, end));
          expect(read.join(' ')).toBe(words);
          return [type.toLowerCase(), read.join('')];
        });
    });
    expect(found).toEqual(expected.map(({ type, text }) => [type, text]));
    expect(readFileSync(join(folder, 'out', '下/b.md.txt'), 'utf8')).toBe(cut);
    expect(readFileSync(join(folder, 'out', 'annotation.conf'), 'utf8')).toMatch(/^\[entities\]\nPerson\n/u);
  });

  it('brat never writes outside its folder, nor two texts into one file', async () => {
    expect(['../../x/a.txt', '/etc/a.md', 'C:/a.TXT'].map((path) => bratFiles(path).text)).toEqual([
      'x/a.txt',
      'etc/a.md.txt',
      'C/a.txt',
    ]);
    const twice = { 'a.md': cut, 'a.md.txt': cut };
    const { status, stderr } = await list('brat', ['--output', 'out'], twice as unknown as typeof files);
    expect(status).toBe(2);
    expect(stderr).toContain('would both become a.md.txt');
    expect((await list('brat')).stderr).toContain('need one another');
    expect((await list('json', ['--output', 'out'])).status).toBe(2);
  });

  it('webannotation selects each mention by place and by words', async () => {
    const page = JSON.parse((await list('webannotation')).stdout);
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    const texts = new Map([
      ['a.txt', files['a.txt']],
      ['%E4%B8%8B/b.md', cut],
    ]);
    const found = page.items.map(
      ({ body, target }: { body: { value: string }[]; target: { source: string; selector: never[] } }) => {
        const [place, quote]: [
          { start: number; end: number },
          { exact: string; prefix: string; suffix: string },
        ] = target.selector as never;
        const text = texts.get(target.source) ?? '';
        expect(at(text, place.start, place.end)).toBe(quote.exact);
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
        return [body[0]?.value, body[1]?.value, quote.exact.replace(/\s/gu, '')];
      },
    );
    const expected = mentionsOf(await entitiesOf());
    expect(found).toEqual(expected.map(({ name, type, text }) => [name, type, text]));
  });

  it('tei lists entities and points at their mentions', async () => {
    const tags = tagsOf((await list('tei')).stdout);
    const entities = await entitiesOf();
    const ids = tags.filter(({ name }) => name === 'person' || name === 'org');
    expect(ids).toHaveLength(entities.length);
    const spans = tags.filter(({ name }) => name === 'span');
    expect(spans.map(({ text }) => text)).toEqual(mentionsOf(entities).map(({ text }) => text));
    const known = new Set(ids.map(({ attributes }) => `#${attributes['xml:id']}`));
    expect(spans.every(({ attributes }) => known.has(attributes.ana ?? ''))).toBe(true);
    const wrapped = spans.find(({ attributes }) => attributes.target?.includes(' '));
    const pieces = wrapped?.attributes.target?.split(' ').map((target) => {
      const [, start, end] = /#char=(\d+),(\d+)$/u.exec(target) ?? [];
      return at(cut, Number(start), Number(end));
    });
    expect(pieces).toEqual(['清河县人', '民医院']);
  });

  it.each(['graphml', 'gexf'])('%s has the entities, and who is named with whom', async (format) => {
    const tags = tagsOf((await list(format)).stdout);
    const nodes = tags.filter(({ name }) => name === 'node');
    const edges = tags.filter(({ name }) => name === 'edge');
    expect(nodes).toHaveLength((await entitiesOf()).length);
    const ids = new Set(nodes.map(({ attributes }) => attributes.id));
    for (const { attributes } of edges) {
      expect(ids.has(attributes.source) && ids.has(attributes.target)).toBe(true);
    }
    expect(edges.map(({ attributes }) => [attributes.source, attributes.target])).toContainEqual([
      'organization:清河县人民医院',
      'person:孟子涵',
    ]);
    const labels =
      format === 'gexf' ? nodes.map(({ attributes }) => attributes.label) : tags.map((tag) => tag.text);
    expect(labels).toContain('清河县人民医院');
  });

  it.each(['jsonl', 'conll', 'webannotation', 'tei', 'graphml', 'gexf'])(
    '%s of nothing is valid',
    async (format) => {
      const { stdout, status } = await run(temporaryFolder(), ['entities', '--format', format]);
      expect(status).toBe(0);
      if (format === 'webannotation') expect(JSON.parse(stdout).items).toEqual([]);
      else if (!['jsonl', 'conll'].includes(format)) expect(tagsOf(stdout).length).toBeGreaterThan(1);
      else expect(stdout).toBe('');
    },
  );
});

it('offsets are counted in code points, forwards and back', () => {
  const count = codePointCounter('a𠮷b\ud800c');
  expect([0, 1, 3, 4, 5, 6, 1].map(count)).toEqual([0, 1, 2, 3, 4, 5, 1]);
});
