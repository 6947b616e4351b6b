/** What is shipped: the universal extension package and the npm package, made as `npm run package` makes them. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeContents, readAllowList } from '../../packaging/allowList.mjs';
import { binaryKind, neededVersions } from '../../packaging/binaryKind.mjs';
import { brokenLinks } from '../../packaging/links.mjs';
import { packStaged, stageForNpm } from '../../packaging/npmPackage.mjs';
import { buildForShipping } from '../../packaging/stage.mjs';
import { checkExtension, packExtension, stageExtension } from '../../packaging/vsix.mjs';
import { stageWeb } from '../../packaging/web.mjs';
import { readZip } from '../../packaging/zip.mjs';
import { repositoryPath } from '../support/repository.ts';

let folder: string;

const tsc = repositoryPath('node_modules/typescript/bin/tsc');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaokan-packages-'));
  execFileSync(process.execPath, [tsc, '-b', repositoryPath('server')]);
  buildForShipping();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every path in a manifest that names a file of the package. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:\.\/)?[\w-]+(?:\/[\w.-]+)+\.\w+$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

/** Runs a program where nothing of this repository can be found. */
function runAlone(args: readonly string[], cwd: string) {
  const options = { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: cwd } } as const;
  return spawnSync(process.execPath, [...args], options);
}

describe('the universal extension package', () => {
  it('holds what is listed and nothing else, within the limit, and whatever its manifest names', async () => {
    const file = await packExtension(stageExtension('universal'), 'universal');
    expect(checkExtension(file)).toEqual([]);
    const files = readZip(file);
    const manifest = JSON.parse(files.get('extension/package.json')?.toString() ?? '');
    const named = pathsIn([manifest.main, manifest.icon, manifest.contributes]);
    expect(named.length).toBeGreaterThan(10);
    const absent = named.filter((path) => !files.has(`extension/${path.replace('./', '')}`));
    expect(absent).toEqual([]);
    expect(manifest).not.toHaveProperty('dependencies');
    expect([...files.keys()].filter((name) => name.endsWith('.node'))).toEqual([]);
    for (const [name, bytes] of files) {
      const target = join(folder, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  });

  it('has a server that starts where nothing is installed, with the dictionary', () => {
    const server = join(folder, 'extension/dist/server.js');
    const probe = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(server)}, '--stdio']);
      const send = (message) => {
        const body = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
      };
      let out = '';
      server.stdout.on('data', (data) => {
        out += data;
        const found = /"segmenter":\\{"id":"(dictionary-[^"]+)"\\}/.exec(out);
        if (found) { console.log(found[1]); server.kill(); }
      });
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      send({ method: 'initialized', params: {} });
      setTimeout(() => server.kill(), 60000).unref();`;
    const { stdout } = runAlone(['-e', probe], folder);
    expect(stdout).toMatch(/^dictionary-jieba-\d/u);
  });

  it('gives the notices of whatever is bundled', () => {
    const notices = readFileSync(join(folder, 'extension/THIRD-PARTY-NOTICES.md'), 'utf8');
    const { dependencies }: { dependencies: object } = JSON.parse(
      readFileSync(repositoryPath('package.json'), 'utf8'),
    );
    const absent = Object.keys(dependencies).filter((name) => !notices.includes(`## ${name} `));
    expect(absent).toEqual([]);
    expect(notices).not.toContain('no text of its licence');
  });
});

describe('the extension package for browsers', () => {
  it('holds what is listed and nothing else, within the limit, and nothing of Node’s', async () => {
    const { folder: stage, list } = stageWeb();
    const file = await packExtension(stage, 'web');
    expect(checkExtension(file, list)).toEqual([]);
    const files = readZip(file);
    const manifest = JSON.parse(files.get('extension/package.json')?.toString() ?? '');
    expect(files.has(`extension/${String(manifest.browser).replace('./', '')}`)).toBe(true);
    expect(manifest).not.toHaveProperty('main');
  });
});

describe('the pictures, which every extension package holds', () => {
  it('leave room within the limit for machine code and its dictionary (pngquant, as npm run screenshots has it)', () => {
    const images = repositoryPath('docs/images');
    const sizes = readdirSync(images).map((name) => statSync(join(images, name)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});

describe('the npm package', () => {
  let installed: string;
  const npmRun = (args: readonly string[]) =>
    runAlone([join(installed, 'node_modules/jiaokan/dist/cli.js'), ...args], installed);

  beforeAll(() => {
    const { file, problems } = packStaged(stageForNpm());
    expect(problems).toEqual([]);
    installed = join(folder, 'installed');
    mkdirSync(installed);
    writeFileSync(join(installed, 'package.json'), '{ "private": true, "type": "module" }');
    const shell = process.platform === 'win32';
    const options = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', file];
    execFileSync('npm', options, { cwd: installed, shell, stdio: 'pipe' });
    cpSync(repositoryPath('sample'), join(installed, 'sample'), { recursive: true });
  });

  it('installs without the network and any other package, and checks texts by its command', () => {
    const shell = process.platform === 'win32';
    const checked = spawnSync('npx', ['--offline', 'jiaokan', 'check', 'sample'], {
      cwd: installed,
      encoding: 'utf8',
      shell,
    });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(1);
    expect(checked.stdout).toMatch(/\d+ findings in 6 files/u);
    expect(npmRun(['names', 'sample', '--format', 'json']).status).toBe(0);
  });

  it('is a library whose documented examples compile under strict and print what they say', () => {
    const page = readFileSync(repositoryPath('docs/api.md'), 'utf8');
    const examples = [...page.matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gsu)];
    expect(examples).toHaveLength(page.split('```ts').length - 1);
    const files = examples.map(([, code = ''], index) => {
      writeFileSync(join(installed, `example${index}.ts`), code);
      return `example${index}.ts`;
    });
    const types = repositoryPath('node_modules/@types');
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
      '--typeRoots',
      types,
    ];
    const compiled = spawnSync(process.execPath, [tsc, ...options, ...files], {
      cwd: installed,
      encoding: 'utf8',
    });
    expect(compiled.stdout).toBe('');
    expect(compiled.status).toBe(0);
    examples.forEach(([, , expected], index) => {
      expect(runAlone([`example${index}.js`], installed).stdout).toBe(expected);
    });
  });

  it('can be required, too', () => {
    const { stdout } = runAlone(
      ['--input-type=commonjs', '-e', 'console.log(typeof require("jiaokan").analyzeDocument)'],
      installed,
    );
    expect(stdout).toBe('function\n');
  });
});

describe('an allow-list', () => {
  it('names strangers and what is missing', () => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, '# remarks\na/*.js\n?b/*\nc.md\n');
    const allowed = readAllowList(list);
    expect(judgeContents(['a/x.js', 'c.md'], allowed)).toEqual([]);
    expect(judgeContents(['a/x.js', 'a/x.js.map'], allowed)).toEqual([
      'a/x.js.map is in the package and not on the list',
      'nothing in the package is c.md',
    ]);
  });
});

describe('the links of a package', () => {
  it('lead to its files and folders, or elsewhere', () => {
    const names = ['readme.md', 'docs/a.md', 'docs/rules/b.md'];
    const page =
      '[a](docs/a.md) ![c](docs/c.png) [rules](docs/rules) [site](https://example.org) [here](#here) [r](README.md)';
    expect(brokenLinks(names, ['readme.md'], () => page)).toEqual([
      'readme.md links to docs/c.png, which is not in the package',
    ]);
    expect(
      brokenLinks(names, ['docs/a.md'], () => '[up](../readme.md#x) [down](rules/b.md) [no](b.md)'),
    ).toEqual(['docs/a.md links to b.md, which is not in the package']);
  });
});

describe('machine code', () => {
  const bytes = (start: number, parts: readonly (readonly [number, number])[]): Buffer => {
    const all = Buffer.alloc(128);
    all.writeUInt32BE(start, 0);
    for (const [offset, value] of parts) all.writeUInt16LE(value, offset);
    return all;
  };

  it.each([
    ['linux', 'x64', bytes(0x7f454c46, [[18, 0x3e]])],
    ['linux', 'arm64', bytes(0x7f454c46, [[18, 0xb7]])],
    [
      'darwin',
      'arm64',
      bytes(0xcffaedfe, [
        [4, 0x0c],
        [6, 0x0100],
      ]),
    ],
    [
      'win32',
      'x64',
      bytes(0x4d5a0000, [
        [0x3c, 64],
        [64, 0x4550],
        [68, 0x8664],
      ]),
    ],
  ])('for %s-%s is known', (platform, arch, library) => {
    expect(binaryKind(library)).toEqual({ platform, arch });
  });

  it('of any other kind is not', () => {
    expect(binaryKind(Buffer.from('#!/bin/sh'))).toBeUndefined();
    expect(binaryKind(Buffer.alloc(128))).toBeUndefined();
  });

  it('says which libraries it needs', () => {
    expect(neededVersions(Buffer.from('GLIBC_2.4 GLIBC_2.29 GLIBC_2.17 GLIBCXX_3.4.9'))).toEqual([
      'GLIBC_2.29',
      'GLIBCXX_3.4.9',
    ]);
  });
});
