import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const files = {
  'a.txt': '云岭市第一人民医院派出医疗队。云岭市第一人民医院举行义诊。云岭市第一人民医院院长致辞。\n',
  'b.txt': '记者来到云岭市人民第一医院采访，医院已经准备好了。\n',
  'c.txt': '院长贺青涛主持会议，各科室主任都来参加。\n',
  'd.txt': '院长贺青祷看望了病人，并祝愿他们早日康复。\n',
};

it('prints one line for each suspected entity, the most doubtful first', async () => {
  const { status, stdout } = await run(temporaryFolder(files), ['names']);
  expect(status).toBe(0);
  expect(stdout).toBe(
    'unclear   person  贺青涛 ×1  ~  贺青祷 ×1 look-alike character\n' +
      'likely    organization  云岭市第一人民医院 ×3  ~  云岭市人民第一医院 ×1 other order of words\n',
  );
});

it('prints them as JSON, as JSON lines and as a table', async () => {
  const folder = temporaryFolder(files);
  const { version, names } = JSON.parse((await run(folder, ['names', '--format', 'json'])).stdout);
  expect(version).toBe(1);
  expect(names[1]).toMatchObject({
    name: '云岭市第一人民医院',
    type: 'organization',
    verdict: 'likely',
    spellings: [
      { text: '云岭市第一人民医院', mentions: 3, documents: 1, difference: null },
      { text: '云岭市人民第一医院', mentions: 1, documents: 1, difference: 'word-order' },
    ],
  });
  const lines = (await run(folder, ['names', '--format', 'jsonl'])).stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(['unclear', 'likely']);
  expect((await run(folder, ['names', '--format', 'csv'])).stdout).toContain(
    'organization,云岭市第一人民医院,likely,',
  );
});

it('knows what has been decided, and says when there is nothing to decide', async () => {
  const decided = `{ "entities": [
    { "type": "organization", "name": "云岭市第一人民医院", "replace": ["云岭市人民第一医院"] },
    { "type": "person", "name": "贺青涛", "distinctFrom": ["贺青祷"] }
  ] }`;
  const folder = temporaryFolder({ ...files, '.jiaokan/names.jsonc': decided });
  expect((await run(folder, ['names', '--locale', 'zh-cn'])).stdout).toBe(
    '已定待改　　  机构  云岭市第一人民医院 ×3  ~  云岭市人民第一医院 ×1 已记为应改\n',
  );
  const clean = temporaryFolder({ 'a.txt': files['a.txt'] });
  expect((await run(clean, ['names'])).stdout).toBe('No spellings are suspected to be one name.\n');
});

it('goes with a fix that mends what has been decided', async () => {
  const decided = `{ "entities": [
    { "type": "organization", "name": "云岭市第一人民医院", "replace": ["云岭市人民第一医院"] }
  ] }`;
  const folder = temporaryFolder({ ...files, '.jiaokan/names.jsonc': decided });
  await run(folder, ['fix', '--rule', 'non-canonical-name']);
  expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(
    files['b.txt'].replace('云岭市人民第一医院', '云岭市第一人民医院'),
  );
  expect((await run(folder, ['names'])).stdout).not.toContain('云岭市人民第一医院');
});

it('fails when a file cannot be read, and lists the others', async () => {
  const { status, stdout, stderr } = await run(temporaryFolder(files), ['names', 'a.txt', 'b.txt', 'x.txt']);
  expect(status).toBe(2);
  expect(stdout).toContain('云岭市人民第一医院');
  expect(stderr).toMatch(/^x\.txt: there is no such file/u);
});
