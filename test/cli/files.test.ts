import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { listFiles, relativePath } from '../../server/src/host/node/files.ts';
import { readTextFile, type TextFile } from '../../server/src/host/node/filesRead.ts';
import { writeTextFile } from '../../server/src/host/node/writeFile.ts';
import { defaultConfig } from '../../server/src/project/config.ts';
import type { Encoding } from '../../server/src/project/encoding.ts';
import { processorTimeOf } from '../support/processorTime.ts';
import { temporaryFolder } from './temporary.ts';

const prose = '云岭大学校史馆昨天开馆，校长林晓在仪式上讲话，两百名师生到场参观。\n展览分为三个部分。\n';
const traditional =
  '雲嶺大學校史館昨天開館，校長林曉在儀式上講話，兩百名師生到場參觀。\n展覽分為三個部分。\n';

const options = { maxFileSize: defaultConfig.maxFileSize };

async function readText(path: string, encoding?: Encoding): Promise<TextFile> {
  const file = await readTextFile(path, { ...options, ...(encoding === undefined ? {} : { encoding }) });
  if (file.kind !== 'text') throw new Error(`${path} was not read: ${JSON.stringify(file)}`);
  return file;
}

async function refusal(path: string, encoding?: Encoding): Promise<string> {
  const file = await readTextFile(path, { ...options, ...(encoding === undefined ? {} : { encoding }) });
  return file.kind === 'refused' ? file.reason.en : file.kind;
}

describe('reading', () => {
  it.each<[Encoding, Buffer, string]>([
    ['utf-8', Buffer.from(prose), prose],
    ['utf-8', Buffer.from(`\ufeff${prose}`), prose],
    ['utf-16le', Buffer.from(`\ufeff${prose}`, 'utf16le'), prose],
    ['utf-16le', Buffer.from(prose, 'utf16le'), prose],
    ['utf-16be', iconv.encode(prose, 'utf-16be', { addBOM: true }), prose],
    ['utf-16be', iconv.encode(prose, 'utf-16be', { addBOM: false }), prose],
    ['gb18030', iconv.encode(prose, 'gbk'), prose],
    ['gb18030', iconv.encode('校史馆开馆', 'gbk'), '校史馆开馆'],
    ['big5', iconv.encode(traditional, 'big5'), traditional],
    ['big5', iconv.encode('校史館開館', 'big5'), '校史館開館'],
  ])('recognises %s', async (encoding, bytes, text) => {
    const folder = temporaryFolder({ 'a.txt': bytes });
    const file = await readText(join(folder, 'a.txt'));
    expect(file).toMatchObject({ text, encoding, exact: true });
    expect(await writeTextFile(file, `${text}完`)).toEqual({ kind: 'written' });
    expect((await readText(join(folder, 'a.txt'))).text).toBe(`${text}完`);
    expect(readFileSync(join(folder, 'a.txt')).subarray(0, bytes.length)).toEqual(bytes);
  });

  it('believes the person about the encoding', async () => {
    const folder = temporaryFolder({ 'a.txt': iconv.encode(traditional, 'big5') });
    expect((await readText(join(folder, 'a.txt'), 'big5')).text).toBe(traditional);
  });

  it('gives an empty file an empty text', async () => {
    const folder = temporaryFolder({ 'a.txt': '' });
    expect(await readText(join(folder, 'a.txt'))).toMatchObject({ text: '', exact: true });
  });

  it.each([
    ['32 bits', [0xff, 0xfe, 0, 0], 'utf-32le'],
    ['32 bits, the high ones first', [0, 0, 0xfe, 0xff], 'utf-32be'],
  ] as const)(
    'refuses characters of %s: half of each would be taken for a character',
    async (_, mark, encoding) => {
      const bytes = Buffer.concat([Buffer.from(mark), iconv.encode(prose, encoding, { addBOM: false })]);
      const folder = temporaryFolder({ 'a.txt': bytes });
      expect(await refusal(join(folder, 'a.txt'))).toMatch(/^it is in UTF-32/u);
      for (const asked of ['utf-16le', 'utf-16be', 'utf-8', 'gb18030'] as const)
        expect(await refusal(join(folder, 'a.txt'), asked), asked).toMatch(/^it is a binary file/u);
    },
  );

  it('refuses what is no text and says what to do', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 0]);
    const folder = temporaryFolder({ 'a.txt': picture });
    expect(await refusal(join(folder, 'a.txt'))).toMatch(/^it is a binary file.*“exclude”/u);
    expect(await refusal(folder)).toMatch(/^it is a folder/u);
    expect(await refusal(join(folder, 'b.txt'))).toBe('missing');
    expect(await refusal('/dev/null')).toMatch(/^it is a device/u);
  });

  it('reads a Latin text with stray bytes, and refuses bytes of another script', async () => {
    const latin = Buffer.from(
      'A guide to the caf\xe9s of the old town, with maps and opening hours.\n',
      'latin1',
    );
    const japanese = iconv.encode('これは日本語の文章です。ひらがなが続きます。\n', 'shift_jis');
    const folder = temporaryFolder({ 'a.txt': latin, 'b.txt': japanese });
    expect(await readText(join(folder, 'a.txt'))).toMatchObject({ exact: false });
    expect(await refusal(join(folder, 'b.txt'))).toMatch(/^its encoding cannot be recognised/u);
  });

  it('refuses a file above the limit', async () => {
    const folder = temporaryFolder({ 'a.txt': '甲乙丙' });
    const file = await readTextFile(join(folder, 'a.txt'), { maxFileSize: 8 });
    expect(file).toMatchObject({ kind: 'refused', reason: { en: expect.stringContaining('maxFileSize') } });
  });
});

describe('writing', () => {
  it('keeps the mode and leaves no other file behind', async () => {
    const folder = temporaryFolder({ 'a.txt': prose });
    chmodSync(join(folder, 'a.txt'), 0o640);
    await writeTextFile(await readText(join(folder, 'a.txt')), '甲');
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('follows a symbolic link to its target', async () => {
    const folder = temporaryFolder({ 'real.txt': prose });
    symlinkSync('real.txt', join(folder, 'link.txt'));
    await writeTextFile(await readText(join(folder, 'link.txt')), '甲');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('甲');
  });

  it('refuses a file that has changed since it was read', async () => {
    const folder = temporaryFolder({ 'a.txt': prose });
    const file = await readText(join(folder, 'a.txt'));
    writeFileSync(join(folder, 'a.txt'), '别人的新稿');
    expect(await writeTextFile(file, '甲')).toMatchObject({
      kind: 'refused',
      reason: { en: expect.stringMatching(/^it has changed since it was read/u) },
    });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('别人的新稿');
  });

  it('refuses a write-protected file', async () => {
    const folder = temporaryFolder({ 'a.txt': prose });
    chmodSync(join(folder, 'a.txt'), 0o444);
    expect(await writeTextFile(await readText(join(folder, 'a.txt')), '甲')).toMatchObject({
      kind: 'refused',
      reason: { en: expect.stringContaining('write-protected') },
    });
  });

  it('refuses a character that the encoding cannot hold, and names it', async () => {
    const bytes = iconv.encode(traditional, 'big5');
    const folder = temporaryFolder({ 'a.txt': bytes });
    const file = await readText(join(folder, 'a.txt'), 'big5');
    expect(await writeTextFile(file, '雲嶺\n罷𠮷')).toMatchObject({
      kind: 'refused',
      reason: { en: 'big5 has no “𠮷” (line 2 of the new text). Convert the file to UTF-8 first.' },
    });
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(bytes);
  });

  it('refuses to lose bytes that it could not read', async () => {
    const bytes = Buffer.concat([Buffer.from(prose.repeat(3)), Buffer.from([0xff]), Buffer.from(prose)]);
    const folder = temporaryFolder({ 'a.txt': bytes });
    const file = await readText(join(folder, 'a.txt'));
    expect(file).toMatchObject({ encoding: 'utf-8', exact: false });
    expect(await writeTextFile(file, '甲')).toMatchObject({ kind: 'refused' });
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(bytes);
  });
});

describe('listing a folder', () => {
  async function listed(folder: string, below = folder) {
    const { files, skipped } = await listFiles(folder, defaultConfig, below);
    return {
      files: files.map((path) => relativePath(folder, path)),
      skipped: skipped.map(({ path }) => relativePath(folder, path)),
    };
  }

  it('takes texts in order of path and passes over what is ignored', async () => {
    const folder = temporaryFolder({
      'b.txt': '',
      'a/2.md': '',
      'a/1.txt': '',
      'a/图.png': '',
      'a/.ignore': '1.txt\n',
      'out/c.txt': '',
      'drafts/d.txt': '',
      'drafts/keep/e.txt': '',
      'drafts/.gitignore': '!e.txt\n',
      '.gitignore': 'out/\ndrafts/*.txt\ne.txt\n',
      '.jiaokan/notes.txt': '',
      'node_modules/x/readme.md': '',
    });
    expect((await listed(folder)).files).toEqual(['a/2.md', 'b.txt', 'drafts/keep/e.txt']);
    expect((await listed(folder, join(folder, 'drafts'))).files).toEqual(['drafts/keep/e.txt']);
  });

  it('follows links inside the folder, but not out of it and not in circles', async () => {
    const outside = temporaryFolder({ 'x.txt': '' });
    const folder = temporaryFolder({ 'a/1.txt': '' });
    symlinkSync(outside, join(folder, 'away'));
    symlinkSync(join(outside, 'x.txt'), join(folder, 'x.txt'));
    symlinkSync(folder, join(folder, 'a', 'up'));
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'));
    expect(await listed(folder)).toEqual({ files: ['a/1.txt'], skipped: ['x.txt'] });
  });

  it('never leaves the folder, whatever the configuration asks for', async () => {
    const parent = temporaryFolder({ 'outside/secret.txt': '', 'corpus/a.txt': '', 'corpus/b/c.txt': '' });
    const folder = join(parent, 'corpus');
    for (const include of [
      ['../**'],
      ['../outside/*.txt'],
      [join(parent, 'outside', '**')],
      ['/**/*.txt'],
      ['b/../../outside/**'],
      ['**/../**/*.txt'],
      ['C:\\**'],
      ['file:///**'],
      ['~/**'],
    ]) {
      const { files, skipped } = await listFiles(folder, { ...defaultConfig, include });
      expect({
        include,
        outside: [...files, ...skipped].filter((each) => String(each).includes('secret')),
      }).toEqual({
        include,
        outside: [],
      });
    }
  });

  it.skipIf(process.platform === 'win32')('ends in folders whose links lead in circles', async () => {
    const folder = temporaryFolder({ 'a/1.txt': '', 'b/2.txt': '' });
    symlinkSync('../b', join(folder, 'a', 'to-b'));
    symlinkSync('../a', join(folder, 'b', 'to-a'));
    symlinkSync('self.txt', join(folder, 'self.txt'));
    symlinkSync('there', join(folder, 'back'));
    symlinkSync('back', join(folder, 'there'));
    const { files } = await listed(folder);
    // Each folder once, under the name that was met first.
    expect(files.map((file) => file.split('/').at(-1)).sort()).toEqual(['1.txt', '2.txt']);
  });

  it.skipIf(process.platform === 'win32')(
    'passes over ignore files that are pipes, devices or without end',
    async () => {
      const folder = temporaryFolder({
        'a.txt': '',
        'b/c.txt': '',
        'd/e.txt': '',
        'd/.gitignore': '#'.repeat(2 << 20),
      });
      execFileSync('mkfifo', [join(folder, '.gitignore')]);
      symlinkSync('/dev/zero', join(folder, 'b', '.ignore'));
      expect((await listed(folder)).files).toEqual(['a.txt', 'b/c.txt', 'd/e.txt']);
    },
  );

  it('matches no pattern of an ignore file for minutes', async () => {
    const deep = Array.from({ length: 60 }, () => 'aa').join('/');
    const folder = temporaryFolder({
      [`${deep}/${'a'.repeat(200)}.txt`]: '',
      '.gitignore': `${'**/aa/'.repeat(12)}b\n${'*a'.repeat(30)}b\nb.txt\n`,
      'b.txt': '',
    });
    const time = await processorTimeOf(async () => expect((await listed(folder)).files).toHaveLength(1));
    expect(time).toBeLessThan(5000);
  });

  it.skipIf(process.platform === 'win32')('notes links to devices, and reads none', async () => {
    const folder = temporaryFolder({ 'a.txt': '' });
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    expect(await listed(folder)).toEqual({ files: ['a.txt'], skipped: ['zero.txt'] });
  });

  it.skipIf(process.platform === 'win32')('notes a pipe that is named like a text', async () => {
    const folder = temporaryFolder({ 'a.txt': '' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    mkdirSync(join(folder, 'folder.txt'));
    expect(await listed(folder)).toEqual({ files: ['a.txt'], skipped: ['pipe.txt'] });
  });
});
