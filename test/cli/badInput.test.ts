import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, doubled, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

describe('bad usage ends with status 2 and says what to do', () => {
  it.each<[readonly string[], RegExp]>([
    [[], /^jiaokan: Say what to do\.\n\nUsage: jiaokan/u],
    [['chekc'], /There is no command “chekc”\. Did you mean “check”\?/u],
    [['publish'], /There is no command “publish”\. The commands are: check, fix, .*, lsp\./u],
    [['check', '--nope'], /There is no option --nope\. See “jiaokan --help”\./u],
    [['check', '--format'], /needs a value/u],
    [
      ['check', '--format', 'xml'],
      /--format cannot be “xml”\. Use one of: pretty, json, jsonl, sarif, github, checkstyle, csv\./u,
    ],
    [['entities', '--format', 'github'], /Use one of: pretty, json, .*csv/u],
    [['check', '--rule', 'broken-wrp'], /Did you mean “broken-wrap”\?/u],
    [['check', '--jobs', '0'], /--jobs takes a whole number from 1 to 256, not “0”\./u],
    [['check', '--fail-on', 'never'], /Use one of: error, warning, info, hint\./u],
    [['check', '--encoding', 'latin1'], /Use one of: utf-8, /u],
    [['check', '--locale', 'fr'], /Use one of: en, zh-cn\./u],
    [['check', '--stdin', 'a.txt'], /Give either --stdin or PATH, not both\./u],
    [['check', '--stdin-path', 'a.txt'], /--stdin-path needs --stdin\./u],
    [['check', '--config', 'none.jsonc'], /none\.jsonc: there is no such file\./u],
    [['lsp'], /The option --stdio is needed\./u],
  ])('%j', async (argv, message) => {
    const { status, stdout, stderr } = await run(temporaryFolder({ 'a.txt': clean }), argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('speaks the language of the system', async () => {
    const world = { variables: { LANG: 'zh_CN.UTF-8' } };
    const { stderr } = await run(temporaryFolder(), ['chekc'], world);
    expect(stderr).toBe('jiaokan: 没有命令“chekc”。是否应为“check”？\n');
    expect((await run(temporaryFolder(), ['chekc', '--locale', 'en'], world)).stderr).toContain(
      'Did you mean',
    );
  });
});

describe('files that cannot be read', () => {
  it('are named, and the others are checked all the same', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled, 'binary.txt': Buffer.from([0, 1, 2, 3, 0xff, 0]) });
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    const argv = [
      'check',
      'missing.txt',
      'binary.txt',
      'loop.txt',
      'a.txt/inside',
      'a.txt',
      '--format',
      'json',
    ];
    const { status, stdout, stderr } = await run(folder, argv);
    expect(status).toBe(2);
    const { files, summary } = JSON.parse(stdout);
    expect(
      files.map(({ path, error }: { path: string; error: string }) => [path, error?.split(/[.,:]/u)[0]]),
    ).toEqual([
      ['missing.txt', 'there is no such file or folder'],
      ['binary.txt', 'it is a binary file'],
      ['loop.txt', 'the symbolic link leads to itself'],
      ['a.txt/inside', 'there is no such file or folder'],
      ['a.txt', undefined],
    ]);
    expect(files[4].findings).toHaveLength(1);
    expect(summary).toEqual({ files: 5, findings: 1, fixable: 1 });
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(4);
  });

  it('are reported in every format', async () => {
    const folder = temporaryFolder({ 'a.txt': clean });
    const output = async (format: string) =>
      (await run(folder, ['check', 'b,c.txt', '--format', format])).stdout;
    expect(await output('jsonl')).toMatch(/^\{"path":"b,c\.txt","error":"there is no such file/u);
    expect(await output('github')).toMatch(/^::error file=b%2Cc\.txt::there is no such file/u);
    expect(await output('csv')).toMatch(/\r\n"b,c\.txt",,,,,,,,,there is no such file/u);
    expect(await output('pretty')).toContain('1 file could not be read.');
  });

  it('do not keep the rest from being fixed', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled });
    const { status, stderr } = await run(folder, ['fix', 'missing.txt', 'a.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('missing.txt: there is no such file or folder.');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).not.toBe(doubled);
  });
});

describe('odd texts', () => {
  it('may be empty', async () => {
    expect((await run(temporaryFolder({ 'a.txt': '' }), ['check', 'a.txt'])).status).toBe(0);
  });

  it('may be one line of 5 MB', async () => {
    const folder = temporaryFolder({ 'a.txt': '云岭大学校史馆开馆。'.repeat(175_000) });
    const { status, stdout } = await run(folder, ['check', '--format', 'json']);
    expect(status).not.toBe(2);
    expect(JSON.parse(stdout).files[0].error).toBeNull();
  });

  it('may hold lone surrogates, controls and every line end', async () => {
    const folder = temporaryFolder({
      'a.txt': Buffer.from('云岭大学\ud800校史馆\u2028开馆\u0000仪式\r云岭\r\n大学\n', 'utf16le'),
    });
    expect((await run(folder, ['check', 'a.txt', '--encoding', 'utf-16le'])).status).not.toBe(2);
  });
});

describe('project files', () => {
  it('stop the run when they are faulty, and nothing is written', async () => {
    const folder = temporaryFolder({
      'a.txt': doubled,
      '.jiaokan/config.jsonc': '{\n  "include": ["*.txt"]\n  "exclude": []\n}\n',
    });
    const { status, stdout, stderr } = await run(folder, ['fix']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `jiaokan: ${join(folder, '.jiaokan/config.jsonc')}:3:3: A comma is missing here. Add “,” between the two entries.\n` +
        'Correct the file and run again. Nothing was checked or written.\n',
    );
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(doubled);
  });

  it.each(['names', 'ignore'])('stop the run when %s.jsonc is faulty', async (name) => {
    const folder = temporaryFolder({ 'a.txt': clean, [`.jiaokan/${name}.jsonc`]: '"' });
    const { status, stderr } = await run(folder, ['check']);
    expect(status).toBe(2);
    expect(stderr).toContain(`${name}.jsonc:1:1: `);
  });

  it('are used in part when only a key is not known', async () => {
    const folder = temporaryFolder({
      'a.txt': doubled,
      '.jiaokan/config.jsonc': '{ "rules": { "doubled-caption": "off", "future-rule": "off" } }',
    });
    const { status, stderr } = await run(folder, ['check', 'a.txt']);
    expect(status).toBe(0);
    expect(stderr).toContain('There is no rule “future-rule” in this version.');
  });

  it('can be replaced by --config', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled, 'other.jsonc': '{ "exclude": ["a.txt"] }' });
    const { stdout } = await run(folder, ['check', '--config', 'other.jsonc', '--format', 'json']);
    expect(JSON.parse(stdout).files).toEqual([]);
  });
});
