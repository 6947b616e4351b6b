import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bratNames } from '../../server/src/cli/importing/bratNames.ts';
import { parseNames } from '../../server/src/project/names.ts';
import { fullName, run, shortName } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const namesFile = '.jiaokan/names.jsonc';

const namesIn = (folder: string) => {
  const { value, problems } = parseNames(readFileSync(join(folder, namesFile), 'utf8'));
  expect(problems).toEqual([]);
  return value.entities.map(({ type, name, aliases, replace = [] }) => ({ type, name, aliases, replace }));
};

describe('import', () => {
  it('takes back a table of entities whose names were edited elsewhere', async () => {
    const folder = temporaryFolder({ 'a.txt': `${fullName}\n${shortName}` });
    const { stdout } = await run(folder, ['entities', '--format', 'csv']);
    // As OpenRefine gives it back: a mark of byte order, all of the column edited, other line ends.
    writeFileSync(
      join(folder, 'out.csv'),
      `\ufeff${stdout.replaceAll('organization,清河县人民医院', 'organization,清河县第一人民医院')}`.replaceAll(
        '\r\n',
        '\n',
      ),
    );
    const { status, stderr } = await run(folder, ['import', 'out.csv']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '1 names are in names.jsonc now.\n' });
    const name = '清河县第一人民医院';
    expect(namesIn(folder)).toEqual([
      { type: 'organization', name, aliases: ['清河县人民医院', '清河人民医院'], replace: [] },
    ]);
    const entities = JSON.parse((await run(folder, ['entities', '--format', 'json'])).stdout).entities;
    expect(entities[0]).toMatchObject({ name, mentions: { length: 4 } });
    expect((await run(folder, ['import', 'out.csv', '--dry-run'])).stdout).toBe('');
  });

  it('takes back what was exported to brat', async () => {
    const text = '院长孟子涵昨天在清河县人\n\n民医院说，医疗队已经出发。孟子涵随队前往。\n';
    const folder = temporaryFolder({ 'a.txt': text });
    await run(folder, ['entities', '--format', 'brat', '--output', 'out']);
    await run(folder, ['import', 'out/a.ann']);
    const { entities } = JSON.parse((await run(folder, ['entities', '--format', 'json'])).stdout);
    const names = entities.map(({ type, name }: { type: string; name: string }) => `${type} ${name}`);
    const recorded = namesIn(folder).map(({ type, name }) => `${type} ${name}`);
    expect(new Set(recorded)).toEqual(new Set(names));
    expect(names).toContain('organization 清河县人民医院');
  });

  it('takes back names that formats could trip over, from texts with other line ends', async () => {
    const odd = {
      entities: [
        { type: 'organization', name: '=云岭"星火", 出版社 <A&B>', aliases: ['云岭星火出版社'] },
        { type: 'organization', name: '清河县|一院', aliases: ['清河县人民医院'] },
        { type: 'person', name: '孟\t子\n涵', aliases: ['孟子涵'] },
      ],
    };
    const text = '云岭星火出版社社长孟子涵说，清河县人\r\n\r\n民医院派孟子涵前往。\r\n';
    const corpus = { [namesFile]: JSON.stringify(odd), 'a, "b".txt': text };
    const folder = temporaryFolder(corpus);
    await run(folder, ['entities', '--format', 'brat', '--output', 'out']);
    const annotations = readFileSync(join(folder, 'out', 'a, "b".ann'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(annotations.filter((line) => !/^(?:T|#)\d+\t[^\t]+\t[^\t]+$/u.test(line))).toEqual([]);
    const { stdout } = await run(folder, ['entities', '--format', 'csv']);
    writeFileSync(join(folder, 'out.csv'), stdout);
    const expected = odd.entities.map((each) => ({ ...each, replace: [] }));
    const imported = async (path: string) => {
      rmSync(join(folder, namesFile));
      await run(folder, ['import', path]);
      return new Set(namesIn(folder));
    };
    expect(await imported('out.csv')).toEqual(new Set(expected));
    // What would end a line of brat's file is a blank there.
    const [first, second, third] = expected;
    expect(await imported('out/a, "b".ann')).toEqual(
      new Set([first, second, { ...third, name: '孟 子 涵' }]),
    );
  });

  it('reads notes and equivalences of brat, and passes over what is neither person nor organization', () => {
    const annotations = [
      'T1\tPER 0 2;4 5\t孟子 涵',
      'T2\tOrganization 9 13\t县医院',
      'T3\tLocation 20 22\t云岭',
      'T4\tOrganization 30 37\t清河县人民医院',
      '#1\tAnnotatorNotes T1\t孟子函',
      '*\tEquiv T2 T4',
      'R1\tWorks Arg1:T1 Arg2:T2',
    ].join('\r\n');
    expect(bratNames(annotations)).toEqual([
      { type: 'person', name: '孟子函', aliases: ['孟子涵'], replace: [] },
      { type: 'organization', name: '清河县人民医院', aliases: ['县医院'], replace: [] },
      { type: 'organization', name: '清河县人民医院', aliases: [], replace: [] },
    ]);
  });

  it('keeps comments and what was decided, and says which spellings it left', async () => {
    const before = `{
  // 已核对
  "entities": [
    { "type": "person", "name": "孟子涵", "aliases": [], "note": "院长" }, // 两人
    { "type": "person", "name": "孟子函", "aliases": ["老孟"] }
  ]
}
`;
    const table = 'Name,Type,Aliases,Replace\n孟子涵,person,老孟 | 小孟,孟子含\n\n云岭大学,ORG,,\n';
    const folder = temporaryFolder({ [namesFile]: before, 'names.csv': table });
    const dry = await run(folder, ['import', 'names.csv', '--dry-run']);
    expect(dry.stdout).toMatch(/^--- .*names\.jsonc\n\+\+\+ .*\n@@[\s\S]*^\+.*小孟/mu);
    expect(readFileSync(join(folder, namesFile), 'utf8')).toBe(before);
    const { stderr } = await run(folder, ['import', 'names.csv']);
    expect(stderr).toContain('“老孟” was not recorded for “孟子涵”: it belongs to “孟子函”.');
    const after = readFileSync(join(folder, namesFile), 'utf8');
    expect(after).toContain('// 已核对');
    expect(after).toContain('// 两人');
    expect(after).toContain('"note": "院长"');
    expect(namesIn(folder)).toEqual([
      { type: 'person', name: '孟子涵', aliases: ['小孟'], replace: ['孟子含'] },
      { type: 'person', name: '孟子函', aliases: ['老孟'], replace: [] },
      { type: 'organization', name: '云岭大学', aliases: [], replace: [] },
    ]);
  });

  it('writes nothing when something is wrong', async () => {
    const files = {
      'names.csv': 'name\n孟子涵\n',
      'odd.csv': 'name,type\n云岭,place\n',
      'open.csv': 'name,type\n"云岭,place\n',
    };
    const fail = async (argv: readonly string[], more: Readonly<Record<string, string>> = {}) => {
      const folder = temporaryFolder({ ...files, ...more });
      const { status, stderr } = await run(folder, ['import', ...argv]);
      expect(status).toBe(2);
      expect(existsSync(join(folder, namesFile))).toBe(namesFile in more);
      return stderr;
    };
    expect(await fail(['names.csv'])).toContain('“name” and “type”');
    expect(await fail(['odd.csv'])).toContain('row 2 has the type “place”');
    expect(await fail(['open.csv'])).toContain('no table that can be read');
    expect(await fail(['none.csv'])).toContain('no such file');
    expect(await fail(['names.csv', '--type', 'place'])).toContain('person, organization');
    const faulty = await fail(['names.csv', '--type', 'person'], { [namesFile]: '{\n"entities": 7 }' });
    expect(faulty).toMatch(/names\.jsonc:2: /u);
    const folder = temporaryFolder(files);
    expect((await run(folder, ['import', 'names.csv', '--type', 'person', '--quiet'])).stderr).toBe('');
    expect(namesIn(folder)).toMatchObject([{ type: 'person', name: '孟子涵' }]);
  });
});
