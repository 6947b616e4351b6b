/** How the server and the command line are bundled: shared by the build, the benchmarks and the tests of bundles. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Strings of a generated file that are longer than this, in characters, are kept apart from the program. */
const longest = 50_000;

/** What all bundles for Node have in common. nodejieba finds its dictionaries by its own folder, so it stays outside. */
export const nodeBundle = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // jsonc-parser's own choice for require() loads its parts by computed names, which no bundle can follow.
  mainFields: ['module', 'main'],
  external: ['vscode', 'nodejieba', 'mocha'],
  logLevel: 'warning',
};

/**
 * What the bundles of the server and the command line need besides; they go to the same folder, `outdir`. Without
 * `dictionary` they have none beside them.
 */
export function serverBundle(outdir, { dictionary = true } = {}) {
  return {
    ...nodeBundle,
    plugins: [
      tablesApart(join(outdir, 'tables')),
      ...(dictionary ? [dictionaryApart(join(outdir, 'tables'))] : []),
      packageWhenAsked('pinyin-pro'),
    ],
    define: { 'process.env.JIAOKAN_ENGINE': JSON.stringify(engineFingerprint()) },
  };
}

/**
 * Names everything that an analysis of a text depends on and that is the program's: sources, tables, packages. What is
 * kept on the disk under another name is passed over.
 */
export function engineFingerprint() {
  const hash = createHash('sha256');
  const folder = join(repository, 'server/src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of names.sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(folder, name)));
  hash.update(readFileSync(join(repository, 'package-lock.json')));
  return hash.digest('hex').slice(0, 32);
}

/**
 * Keeps the long strings of `*.generated.ts` in files beside the bundle, which are read when the string is first asked
 * for. As a part of the program they would be read and compiled with it by every thread, used or not.
 */
function tablesApart(folder, reading = readingFromDisk) {
  return {
    name: 'tables-apart',
    setup(building) {
      building.onLoad({ filter: /\.generated\.ts$/ }, async ({ path }) => {
        mkdirSync(folder, { recursive: true });
        const write = (name, text) => writeFileSync(join(folder, name), text);
        const contents = reading + moduleOf(await valuesOf(path), basename(path, '.generated.ts'), write);
        return { contents, loader: 'js', resolveDir: folder };
      });
    },
  };
}

/**
 * Writes the packed dictionary beside the bundle, for machines where nodejieba has no part in machine code. Its source is
 * nodejieba's own dictionary; where that optional package is not installed, there is none, and names are read without.
 */
function dictionaryApart(folder) {
  let written;
  return {
    name: 'dictionary-apart',
    setup(building) {
      building.onStart(async () => {
        written ??= writeDictionary(folder);
        const warning = await written;
        return warning === undefined ? {} : { warnings: [{ text: warning }] };
      });
    },
  };
}

async function writeDictionary(folder) {
  const source = join(repository, 'node_modules/nodejieba');
  const read = (name) => readFileSync(join(source, 'submodules/cppjieba/dict', name), 'utf8');
  if (!existsSync(source)) return 'There is no packed dictionary, because nodejieba is not installed.';
  const { packDictionary } = await valuesOf(join(repository, 'server/tools/segment/packDictionary.ts'));
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const packed = packDictionary({
    version: `jieba-${version}`,
    words: read('jieba.dict.utf8'),
    added: read('user.dict.utf8'),
    model: read('hmm_model.utf8'),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dictionary.bin'), packed);
  return undefined;
}

/** Runs a package only when something of it is first used: its tables take long to be filled, and not every thread needs them. */
function packageWhenAsked(name) {
  return {
    name: `when-asked-${name}`,
    setup(building) {
      const namespace = 'when-asked';
      building.onResolve({ filter: new RegExp(`^${name}$`) }, ({ path, namespace: from }) =>
        from === namespace ? undefined : { path, namespace },
      );
      building.onLoad({ filter: /.*/, namespace }, async ({ path }) => {
        const names = Object.keys(await import(path)).filter((key) => key !== 'default');
        const getters = names.map(
          (key) =>
            `${JSON.stringify(key)}: { enumerable: true, get: () => require(${JSON.stringify(path)})[${JSON.stringify(key)}] }`,
        );
        const contents = `Object.defineProperties(exports, { __esModule: { value: true }, ${getters.join(', ')} });`;
        return { contents, loader: 'js', resolveDir: repository };
      });
    },
  };
}

/** What a source file exports. */
async function valuesOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
}

/** A module with the same exports whose long strings are read from files. */
function moduleOf(values, name, write) {
  const expressionOf = (value, file) => {
    if (typeof value === 'string' && value.length > longest) {
      const latin = /^[\0-\x7f]*$/.test(value);
      write(file, value);
      return { get: `read(${JSON.stringify(file)}, ${JSON.stringify(latin ? 'latin1' : 'utf8')})` };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { is: JSON.stringify(value) };
    const members = Object.entries(value).map(([key, member]) => {
      const { get, is } = expressionOf(member, `${file}.${key}`);
      return get === undefined
        ? `${JSON.stringify(key)}: ${is}`
        : `get ${JSON.stringify(key)}() { return ${get}; }`;
    });
    return { is: `{ ${members.join(', ')} }` };
  };
  const exported = Object.entries(values).map(([key, value]) => {
    const { get, is } = expressionOf(value, `${name}.${key}`);
    return `${JSON.stringify(key)}: { enumerable: true, ${get === undefined ? `value: ${is}` : `get: () => ${get}`} }`;
  });
  return `Object.defineProperties(exports, { __esModule: { value: true }, ${exported.join(',\n')} });
`;
}

// A table is kept only while the work of the moment goes on: it is unpacked once, and its text is large.
const readingFromDisk = `const kept = new Map();
const read = (file, encoding) => {
  if (!kept.has(file)) {
    kept.set(file, require('node:fs').readFileSync(require('node:path').join(__dirname, 'tables', file), encoding));
    setImmediate(() => kept.delete(file));
  }
  return kept.get(file);
};
`;

// A worker may wait for what it fetches; the page that VS Code is in does not.
const readingFromServer = `const kept = new Map();
const read = (file) => {
  if (!kept.has(file)) {
    const request = new XMLHttpRequest();
    request.open('GET', globalThis.jiaokanTables + file, false);
    request.overrideMimeType('text/plain; charset=utf-8');
    request.send();
    if (request.status !== 200) throw new Error(file + ' cannot be fetched: ' + request.status);
    kept.set(file, request.responseText);
    setTimeout(() => kept.delete(file));
  }
  return kept.get(file);
};
`;

/** What the bundles for the browser have in common. Nothing of Node's is there; a bundle that asks for it cannot be built. */
export const browserBundle = {
  bundle: true,
  platform: 'browser',
  target: ['chrome122', 'firefox128', 'safari17'],
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  logLevel: 'warning',
};

/** What the worker's bundle needs besides. It reads the tables of the other bundles, in `outdir`. */
export function browserServerBundle(outdir) {
  return {
    ...browserBundle,
    format: 'iife',
    plugins: [tablesApart(join(outdir, 'tables'), readingFromServer), packageWhenAsked('pinyin-pro')],
    alias: {
      // The encodings of Unicode are decoded without it.
      string_decoder: join(repository, 'server/tools/noStringDecoder.mjs'),
      buffer: join(repository, 'node_modules/buffer/index.js'),
    },
  };
}
