/** Files that the editor has are listed and read as those of the disk are. */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { nodeFileSystem } from '../../server/src/host/node/fileSystem.ts';
import type { FileAccess } from '../../server/src/host/virtual/fileAccess.ts';
import { virtualFileSystem } from '../../server/src/host/virtual/virtualFileSystem.ts';
import { type Config, defaultConfig } from '../../server/src/project/config.ts';
import { temporaryFolder } from '../cli/temporary.ts';

/** A folder of the disk, as an editor would give it. */
const fromDisk: FileAccess = {
  async entries(folder) {
    return readdirSync(URI.parse(folder).fsPath, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'folder'
          : entry.isSymbolicLink()
            ? 'linked folder'
            : 'other',
    }));
  },
  async bytes(uri, limit) {
    const path = URI.parse(uri).fsPath;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return { kind: 'missing' };
    if (found.size > limit) return { kind: 'too large', size: found.size };
    return { kind: 'bytes', bytes: new Uint8Array(readFileSync(path)) };
  },
};

const files = virtualFileSystem(fromDisk);

function write(folder: string, contents: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

it('are listed like those of the disk: globs, ignore files of every folder, names with signs', async () => {
  const folder = temporaryFolder({});
  write(folder, {
    '.gitignore': '*.log.txt\n/out/\n!kept.log.txt\n',
    'a.txt': '',
    'b.md': '',
    'c.html': '',
    'x.log.txt': '',
    'kept.log.txt': '',
    'out/a.txt': '',
    'sub/out/a.txt': '',
    'sub/.ignore': 'draft*\n',
    'sub/draft.txt': '',
    'sub/deep/draft 2.txt': '',
    'sub/deep/第1章 (稿) #2%.txt': '',
    '.jiaokan/notes.txt': '',
    'node_modules/a.txt': '',
    'excluded/a.txt': '',
  });
  const config: Config = { ...defaultConfig, exclude: ['excluded'] };
  const uri = URI.file(folder).toString();
  const listed = await files.list(uri, config);
  expect(listed).toEqual(await nodeFileSystem.list(uri, config));
  expect(listed.files.map((file) => file.slice(uri.length + 1))).toEqual([
    'a.txt',
    'b.md',
    'kept.log.txt',
    'sub/deep/%E7%AC%AC1%E7%AB%A0%20%28%E7%A8%BF%29%20%232%25.txt',
    'sub/out/a.txt',
  ]);
});

it('are not followed into linked folders, which may lead back', async () => {
  const folder = temporaryFolder({ 'a.txt': '' });
  symlinkSync(folder, join(folder, 'again'));
  const { files: found } = await files.list(URI.file(folder).toString(), defaultConfig);
  expect(found).toHaveLength(1);
});

it('are read like those of the disk, in every encoding', async () => {
  const text = '云岭大学校史馆昨天开馆，两百名师生参加了仪式。\n';
  const folder = temporaryFolder({});
  const contents = {
    'utf8.txt': Buffer.from(text),
    'mark.txt': Buffer.from(`\ufeff${text}`),
    'damaged.txt': Buffer.concat([Buffer.from(text.repeat(9)), Buffer.from([0xe4, 0xb8])]),
    'utf16le.txt': iconv.encode(text, 'utf-16le'),
    'utf16be.txt': iconv.encode(text, 'utf-16be'),
    'gb18030.txt': iconv.encode(text, 'gb18030'),
    'big5.txt': iconv.encode('雲嶺大學校史館昨天開館，兩百名師生參加了儀式。\n', 'big5'),
    'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255]),
    'large.txt': Buffer.alloc(2000, 'a'),
    'empty.txt': Buffer.alloc(0),
  };
  write(folder, contents);
  for (const name of [...Object.keys(contents), 'missing.txt']) {
    const uri = URI.file(join(folder, name)).toString();
    const options = { maxFileSize: 1000 };
    const read = await files.read(uri, options);
    expect({ name, read }).toEqual({ name, read: await nodeFileSystem.read(uri, options) });
    if (name === 'gb18030.txt') expect(read).toEqual({ kind: 'text', text, plain: false });
  }
});

it('are refused with the reason where the editor fails, and passed over where it has no such folders', async () => {
  const uri = 'corpus:/texts';
  const failing = virtualFileSystem({
    entries: () => Promise.reject(new Error('no network')),
    bytes: () => Promise.reject(new Error('no network')),
  });
  expect((await failing.list(uri, defaultConfig)).failed).toMatchObject([
    { uri, reason: { en: expect.stringContaining('no network') } },
  ]);
  expect(await failing.read(`${uri}/a.txt`, { maxFileSize: 10 })).toMatchObject({
    kind: 'refused',
    reason: { en: expect.stringContaining('no network') },
  });
  const without = virtualFileSystem({
    entries: async () => undefined,
    bytes: async () => ({ kind: 'missing' }),
  });
  expect((await without.list(uri, defaultConfig)).failed).toMatchObject([
    { uri, reason: { en: expect.stringContaining('only documents that are open') } },
  ]);
});
