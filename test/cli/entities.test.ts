import { expect, it } from 'vitest';
import { run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const files = {
  'a.txt': '云岭市人民医院院长赵明远在会上讲话。赵明\n\n远说，医院将继续努力。\n',
  'b.txt': '记者从云岭市人民医院获悉，院长赵明远昨天到访。\n',
};

it('lists people and organizations with their mentions, cut ones in pieces', async () => {
  const { status, stdout } = await run(temporaryFolder(files), ['entities', '--format', 'json']);
  expect(status).toBe(0);
  const { version, entities } = JSON.parse(stdout);
  expect(version).toBe(1);
  const person = entities.find(({ name }: { name: string }) => name === '赵明远');
  expect(person).toMatchObject({ type: 'person', aliases: [] });
  expect(person.mentions.map(({ path }: { path: string }) => path)).toEqual(['a.txt', 'a.txt', 'b.txt']);
  expect(person.mentions[1]).toEqual({
    path: 'a.txt',
    text: '赵明远',
    ranges: [
      { start: { line: 0, character: 18 }, end: { line: 0, character: 20 } },
      { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } },
    ],
  });
});

it('prints them for people and for tables', async () => {
  const folder = temporaryFolder(files);
  expect((await run(folder, ['entities'])).stdout).toMatch(
    /^People \(1\)\n {2}赵明远 {2}3 mentions in 2 files\n/u,
  );
  expect((await run(folder, ['entities', '--format', 'csv'])).stdout).toContain(
    'person,赵明远,赵明远,a.txt,1,19\r\n',
  );
});

it('fails when a file cannot be read, and lists the others', async () => {
  const { status, stdout, stderr } = await run(temporaryFolder(files), [
    'entities',
    'a.txt',
    'c.txt',
    '--format',
    'json',
  ]);
  expect(status).toBe(2);
  expect(JSON.parse(stdout).entities.length).toBeGreaterThan(0);
  expect(stderr).toMatch(/^c\.txt: there is no such file/u);
});
