import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../server/src/cli/pipe/lines.ts';
import { rawMember } from '../../server/src/cli/pipe/rawMember.ts';
import { clean, doubled, fullName, run, shortName, single } from './run.ts';
import { pipe } from './runPipe.ts';
import { temporaryFolder } from './temporary.ts';

const ask = (id: unknown, text: unknown): string => `${JSON.stringify({ id, text })}\n`;

describe('pipe', () => {
  it('answers each line in its place', async () => {
    const { status, answers, stderr } = await pipe(ask('a', doubled) + ask(2, clean));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toEqual([
      {
        id: 'a',
        findings: [
          {
            rule: 'doubled-caption',
            severity: 'warning',
            message: expect.stringContaining('云岭大学校史馆开馆仪式'),
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 22 } },
            ranges: [{ start: { line: 0, character: 0 }, end: { line: 0, character: 22 } }],
            confidence: expect.any(Number),
            fix: expect.objectContaining({ applicability: 'safe' }),
            related: [],
          },
        ],
        entities: expect.any(Array),
      },
      { id: 2, findings: [], entities: expect.any(Array) },
    ]);
  });

  it('says of a text what check and entities say of it alone', async () => {
    const text = `${fullName}\n${shortName}\n${doubled}`;
    const folder = temporaryFolder();
    const checked = await run(folder, ['check', '--stdin', '--format', 'json'], { input: text });
    const listed = await run(folder, ['entities', '--stdin', '--format', 'json'], { input: text });
    const [answer] = (await pipe(ask(1, text))).answers;
    expect(answer?.findings).toEqual(JSON.parse(checked.stdout).files[0].findings);
    expect(answer?.findings).toHaveLength(2);
    const { entities } = JSON.parse(listed.stdout.replaceAll('"path":"stdin",', ''));
    expect(answer?.entities).toEqual(entities);
    expect(entities[0]).toMatchObject({ name: '清河县人民医院', mentions: { length: 4 } });
  });

  it('mends texts, and tells what is left in them', async () => {
    const text = `${doubled}\n${fullName}\n${shortName}`;
    const mended = `${single}\n${fullName}\n${shortName}`;
    const [answer] = (await pipe(ask(1, text), ['--fix'])).answers;
    expect(answer?.text).toBe(mended);
    expect(answer?.findings?.map(({ rule, range }) => [rule, range.start.line])).toEqual([
      ['inconsistent-organization-name', 8],
    ]);
    const [unsafe] = (await pipe(ask(1, text), ['--fix', '--unsafe'])).answers;
    const fixed = await run(temporaryFolder(), ['fix', '--unsafe', '--stdin', '--quiet'], { input: text });
    expect(unsafe).toMatchObject({ text: fixed.stdout, findings: [] });
    expect(fixed.stdout).not.toContain('清河人民医院');
  });

  it('leaves texts alone in which there is too little to judge', async () => {
    const { answers } = await pipe(ask(1, 'Nothing ( to judge'), ['--fix']);
    expect(answers).toEqual([{ id: 1, findings: [], entities: [], text: 'Nothing ( to judge' }]);
  });

  it('keeps to rules and words that are asked for', async () => {
    const { answers } = await pipe(ask(1, doubled), ['--rule', 'lost-text']);
    expect(answers[0]?.findings).toEqual([]);
    const chinese = await pipe(ask(1, doubled), ['--locale', 'zh-cn']);
    expect(chinese.answers[0]?.findings?.[0]?.message).toMatch(/连续印了两遍/u);
  });

  it('goes on after lines that it cannot read, and ends with status 2', async () => {
    const input = Buffer.concat([
      Buffer.from(`nonsense\n[1]\nnull\n{"id":1}\n{"id":1,"text":7}\n{"id":9,"text":"云`),
      Buffer.from([0xe4, 0xba, 0x0a]),
      Buffer.from(ask(7, clean)),
      Buffer.from('{"id":8,"text":"没有写'),
    ]);
    const { status, answers, stderr } = await pipe(input);
    expect(status).toBe(2);
    expect(answers.map(({ id, line, error }) => [id, line, error?.slice(0, 22)])).toEqual([
      [null, 1, 'This line is not JSON.'],
      [null, 2, 'This line is not JSON.'],
      [null, 3, 'This line is not JSON.'],
      [null, 4, 'This line has no text.'],
      [null, 5, 'This line has no text.'],
      [null, 6, 'This line is not UTF-8'],
      [7, undefined, undefined],
      [null, 8, 'This line is not JSON.'],
    ]);
    expect(stderr).toMatch(/^7 lines were not answered, the first is line 1;/u);
    expect((await pipe('x\n', ['--quiet'])).stderr).toBe('');
  });

  it.each([
    ['line ends of Windows', ask(1, clean).replace('\n', '\r\n')],
    ['a mark of byte order', `\ufeff${ask(1, clean)}`],
    ['empty lines', `\n\r\n \t\n${ask(1, clean)}\n\n`],
    ['no line end at the end', ask(1, clean).trimEnd()],
    ['other members', `{"text":${JSON.stringify(clean)},"source":{"id":5},"id":1}\n`],
  ])('reads %s', async (_what, input) => {
    const { status, answers } = await pipe(input);
    expect(answers.map(({ id, error }) => [id, error])).toEqual([[1, undefined]]);
    expect(status).toBe(0);
  });

  it('says nothing to nothing', async () => {
    expect(await pipe('')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['12345678901234567890'],
    ['1.0'],
    ['-0'],
    ['"\\ud800"'],
    ['{"a": [1, "]}\\""], "b": 1e400}'],
    ['true'],
    ['null'],
  ])('gives back the id %s as it was written', async (id) => {
    const { stdout } = await pipe(`{"id":${id},"text":"清河县人民医院"}\n`);
    expect(stdout.startsWith(`{"id":${id},"findings":`)).toBe(true);
  });

  it('answers lines that have one id, or none', async () => {
    const { answers, status } = await pipe(`${ask(1, clean)}${ask(1, doubled)}{"text":"${clean.trim()}"}\n`);
    expect(answers.map(({ id, findings }) => [id, findings?.length])).toEqual([
      [1, 0],
      [1, 1],
      [null, 0],
    ]);
    expect(status).toBe(0);
  });

  it('keeps halves of characters, and writes no mark that could be taken for a line end', async () => {
    const text = `云岭大学的校史馆\ud800昨天开馆\u2028，两百名师生\u0085参加\r\n。`;
    const { stdout, answers } = await pipe(`{"id":[1,\r2],"text":${JSON.stringify(text)}}\n`, [
      '--fix',
      '--rule',
      'lost-text',
    ]);
    expect(answers[0]).toMatchObject({ id: [1, 2], text });
    expect(stdout.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
  });

  it('works by the project files of the folder; an id that is a string is the path', async () => {
    const folder = temporaryFolder({
      '.jiaokan/config.jsonc': `{ "rules": { "doubled-caption": "error" },
        "overrides": { "诗/**": { "rules": { "doubled-caption": "off" } } }, "maxFileSize": 300 }`,
      '.jiaokan/names.jsonc':
        '{ "entities": [{ "type": "organization", "name": "清河县人民医院", "replace": ["清河人民医院"] }] }',
    });
    const input = [
      ask('a', doubled),
      ask('./诗/a', doubled),
      ask('b', shortName),
      ask('c', '长'.repeat(101)),
    ];
    const { answers } = await pipe(input.join(''), [], { folder });
    expect(answers.map(({ findings }) => findings?.map(({ rule, severity }) => [rule, severity]))).toEqual([
      [['doubled-caption', 'error']],
      [],
      [['non-canonical-name', 'warning']],
      undefined,
    ]);
    expect(answers[3]).toMatchObject({ id: null, line: 4, error: expect.stringContaining('300 bytes') });
    const faulty = temporaryFolder({ '.jiaokan/config.jsonc': '{ "rules": 7 }' });
    expect(await pipe(ask(1, clean), [], { folder: faulty })).toMatchObject({ status: 2, stdout: '' });
  });

  it('leaves out what the keeper of the corpus accepts', async () => {
    const folder = temporaryFolder({
      '.jiaokan/ignore.jsonc': '[{ "rule": "doubled-caption", "path": "卷/a.txt", "fingerprint": "x" }]',
    });
    const { answers } = await pipe(ask('卷/a.txt', doubled), [], { folder });
    expect(answers[0]?.findings).toHaveLength(1);
  });

  it('wants --fix with --unsafe', async () => {
    expect(await pipe('', ['--unsafe'])).toMatchObject({
      status: 2,
      stderr: 'jiaokan: --unsafe needs --fix. Add it.\n',
    });
  });
});

describe('lines', () => {
  const read = async (chunks: readonly string[], longest = 100) => {
    const lines: (readonly [number, string | undefined])[] = [];
    const source = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();
    for await (const { number, bytes } of linesOf(source, longest)) {
      lines.push([number, bytes && Buffer.from(bytes).toString()]);
    }
    return lines;
  };

  it('are the same wherever the stream is cut', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[ab\n\r ]{0,6}$/u)), async (chunks) => {
        const whole = chunks.join('');
        const expected = whole
          .split('\n')
          .map((line, index) => [index + 1, line] as const)
          .filter(([, line]) => line.trim() !== '');
        expect(await read(chunks)).toEqual(expected);
      }),
    ));

  it('are not held when they are too long', async () => {
    expect(await read(['aaa', 'aaa', '\nb\n', 'c', 'ccccc'], 5)).toEqual([
      [1, undefined],
      [2, 'b'],
      [3, undefined],
    ]);
  });
});

describe('the text of a member', () => {
  it('is that of any JSON', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.constant('id'), fc.string()), fc.json())),
        fc.constantFrom('', ' ', '\t\r'),
        (members, gap) => {
          const json = `{${members
            .map(([key, value]) => `${gap}${JSON.stringify(key)}${gap}:${gap}${value}${gap}`)
            .join(',')}}`;
          const last = members.findLast(([key]) => key === 'id')?.[1];
          expect(rawMember(json, 'id')).toBe(last);
        },
      ),
    ));

  it('is found in time that grows with the line', () => {
    const hard = `{"text":"${'\\\\\\"'.repeat(500_000)}","deep":${'['.repeat(5000)}${']'.repeat(5000)},"id":1}`;
    expect(rawMember(hard, 'id')).toBe('1');
  });
});
