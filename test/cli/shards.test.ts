import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { run } from './run.ts';
import { pipe } from './runPipe.ts';
import { temporaryFolder } from './temporary.ts';

const sentences = [
  '云岭市第一人民医院派出医疗队前往清河县。',
  '记者来到云岭市人民第一医院采访，医院已经准备好了。',
  '院长贺青涛主持会议，各科室主任都来参加。',
  '院长贺青祷看望了病人，并祝愿他们早日康复。',
  '贺青涛、贺青祷两位院长都到了会场。',
  '清河县人民医院举行了启动仪式。',
  '清河人民医院派人参加了仪式。',
  '清河县卫生健康局（以下简称县卫健局）发出通知，县卫健局将派人督促。',
  '县卫健局昨天发出通知。',
];

/** A corpus whose names have been written in several ways, and which shard each document goes to. */
const corpora = fc.array(
  fc.tuple(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), fc.nat(2)),
  { minLength: 1, maxLength: 30 },
);

it('names are told apart from keys as from the texts, however the corpus is cut', async () => {
  let suspected = 0;
  await fc.assert(
    fc.asyncProperty(corpora, fc.boolean(), async (documents, through) => {
      const text = (lines: readonly string[]) => `${lines.join('\n\n')}\n`;
      const files = Object.fromEntries(documents.map(([lines], index) => [`d/${index}.txt`, text(lines)]));
      const folder = temporaryFolder({
        ...files,
        '.jiaokan/names.jsonc':
          '{ "entities": [{ "type": "person", "name": "贺青涛", "replace": ["贺青寿"] }] }',
      });
      const whole = await run(folder, ['names', '--format', 'json', '--no-cache']);
      const shards: string[] = [];
      for (const shard of [2, 0, 1]) {
        const names = documents.flatMap(([, owner], index) => (owner === shard ? [`d/${index}.txt`] : []));
        if (names.length === 0) continue;
        const lines = names.map((id) => `${JSON.stringify({ id, text: files[id] })}\n`).toReversed();
        const { stdout, status } = through
          ? await pipe(lines.join(''), ['--emit-keys'], { folder })
          : await run(folder, ['names', '--emit-keys', ...names]);
        expect(status).toBe(0);
        writeFileSync(join(folder, `${shard}.jsonl`), stdout);
        shards.push('--from', `${shard}.jsonl`);
      }
      const reduced = await run(folder, ['names', '--format', 'json', ...shards]);
      expect(reduced).toEqual(whole);
      suspected += JSON.parse(whole.stdout).names.length;
    }),
    { numRuns: 25 },
  );
  // How many there are is a matter of chance, but among so many corpora there must be some.
  expect(suspected).toBeGreaterThan(5);
});

it('keys hold no text but names and enumerations', async () => {
  const folder = temporaryFolder({ 'a.txt': `${sentences.join('\n\n')}\n` });
  const { stdout } = await run(folder, ['names', '--emit-keys']);
  expect(stdout).toContain('云岭市人民第一医院');
  expect(stdout).not.toMatch(/采访|派出|康复|督促/u);
});

it('says what is wrong with keys', async () => {
  const folder = temporaryFolder({
    'a.txt': `${sentences[0]}\n`,
    'odd.jsonl':
      '{"path":"a.txt","mentions":[],"entities":[{"type":"person","name":"甲","surfaces":[{"text":"甲","mentions":[0]}]}]}\n',
    'failed.jsonl': '{"id":null,"line":1,"error":"x"}\n',
  });
  const fail = async (...argv: readonly string[]) => {
    const { status, stderr } = await run(folder, ['names', ...argv]);
    expect(status).toBe(2);
    return stderr;
  };
  expect(await fail('--from', 'none.jsonl')).toContain('none.jsonl: ');
  expect(await fail('--from', 'odd.jsonl')).toContain('odd.jsonl:1: this line has no name keys.');
  expect(await fail('--from', 'failed.jsonl')).toContain('1 texts have no keys');
  expect(await fail('--from', 'odd.jsonl', 'a.txt')).toContain('not both');
  const { stdout } = await run(folder, ['names', '--emit-keys', 'a.txt']);
  writeFileSync(join(folder, 'k.jsonl'), stdout + stdout);
  expect(await fail('--from', 'k.jsonl')).toContain('“a.txt” is there twice');
});
