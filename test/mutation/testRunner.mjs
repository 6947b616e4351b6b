/**
 * A test runner for Stryker that tries a mutant in tens of milliseconds instead of seconds: all tests of a part of the
 * engine are one bundle, which a thread loads once. Mutants of what is worked out only once, while loading or when it is first
 * asked for, get a new thread.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { inSample } from './sample.mjs';

const workerFile = new URL('./worker.mjs', import.meta.url);
const shim = fileURLToPath(new URL('./vitestShim.mjs', import.meta.url));

/** What a `once` of a module works out belongs to no test, whichever asks first. */
const observedOnce = {
  name: 'observed-once',
  setup({ onLoad }) {
    onLoad({ filter: /engine\/once\.ts$/ }, async ({ path }) => ({
      contents: `${(await readFile(path, 'utf8')).replace('function once<', 'function plainOnce<')}\n${observed}`,
      loader: 'ts',
    }));
  },
};

const observed = `
  export function once<T>(make: () => T): () => T {
    const state = globalThis.__stryker__;
    if (state.currentTestId !== undefined) return plainOnce(make);
    return plainOnce(() => {
      const test = state.currentTestId;
      state.currentTestId = undefined;
      const made = make();
      state.currentTestId = test;
      return made;
    });
  }
`;

/** Reading names takes more time than all the rest, and tells nothing about the layout. */
const nameless = {
  name: 'nameless',
  setup({ onLoad }) {
    onLoad({ filter: /engine\/names\/recognize\.ts$/ }, () => ({
      contents: 'export const recognize = () => [];',
      loader: 'js',
    }));
  },
};

class BundledTestRunner {
  /** Tests that killed mutants, the last one at the head: they are likely to kill the next one too. */
  killers = [];
  times = new Map();

  constructor(options) {
    this.options = options.bundled;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Stryker starts runners in its copy of the repository, where the sources are mutated. */
  async init() {
    const outfile = `${process.cwd()}/test/mutation/bundle-${process.pid}.mjs`;
    const imports = this.options.tests.map((file) => `import './${file}';`);
    await build({
      stdin: {
        contents: [...imports, `export { tests } from ${JSON.stringify(shim)};`].join('\n'),
        resolveDir: process.cwd(),
      },
      alias: { vitest: shim },
      plugins: this.options.namesToo ? [observedOnce] : [observedOnce, nameless],
      bundle: true,
      outfile,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
    });
    this.bundle = pathToFileURL(outfile).href;
    this.thread = this.start();
  }

  async dryRun() {
    const { results, coverage, message } = await this.thread.ask({ kind: 'dry', named: this.options.named });
    if (results === undefined) return { status: 'error', errorMessage: message };
    for (const { id, timeSpentMs } of results) this.times.set(id, timeSpentMs);
    const tests = results.map(({ message, ...result }) => ({
      ...result,
      ...(message === undefined ? { status: 0 } : { status: 1, failureMessage: message }),
    }));
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
    if (!inSample(activeMutant, this.options.sample))
      return { status: 'error', errorMessage: 'It is not in the sample.' };
    // Stryker starts a new process for this runner now and then, and tries the tests in the first one only.
    if (this.times.size === 0) await this.dryRun();
    const ids = this.ordered(testFilter ?? [...this.times.keys()]);
    const mutant = activeMutant.id;
    const loaded =
      mutantActivation === 'static' ? undefined : await this.runLoaded({ ids, mutant, hitLimit });
    const last = loaded ?? (await this.runFresh({ ids, mutant, hitLimit }));
    if (last.endless) return { status: 'timeout', reason: 'It runs without end.' };
    if (last.failed === undefined && last.count === 0) throw new Error('No test was run.');
    if (last.failed === undefined) return { status: 'survived', nrOfTests: last.count };
    this.killers = [last.failed, ...this.killers.filter((id) => id !== last.failed)];
    return {
      status: 'killed',
      killedBy: this.times.has(last.failed) ? [last.failed] : ids.slice(0, 1),
      failureMessage: last.message ?? '',
      nrOfTests: last.count,
    };
  }

  async dispose() {
    await this.thread?.end();
  }

  /** The tests in the order in which they are likely to kill, and to be quick. */
  ordered(ids) {
    const place = new Map(this.killers.slice(0, 20).map((id, index) => [id, index - 20]));
    const rank = (id) => place.get(id) ?? this.times.get(id) ?? 0;
    return [...ids].sort((a, b) => rank(a) - rank(b));
  }

  /**
   * Runs tests in the thread that has everything loaded. A test that fails must pass again without the mutant; otherwise
   * the mutant left traces behind, the thread is given up, and the answer is that nothing is known.
   */
  async runLoaded(request) {
    const result = await this.thread.ask(request);
    if (result.failed === undefined) return result;
    const again = await this.thread.ask({ ids: [result.failed] });
    if (again.failed === undefined) return result;
    await this.thread.end();
    this.thread = this.start();
    return undefined;
  }

  async runFresh({ ids, mutant, hitLimit }) {
    const thread = this.start({ mutant, hitLimit });
    try {
      return await thread.ask({ ids, mutant, hitLimit });
    } finally {
      await thread.end();
    }
  }

  start(data = {}) {
    const worker = new Worker(workerFile, {
      workerData: { bundle: this.bundle, ...data },
      resourceLimits: { maxOldGenerationSizeMb: 2000 },
    });
    const dead = { failed: 'thread', message: 'The thread has ended.', count: 0 };
    let settle;
    let ended = false;
    const end = () => {
      ended = true;
      settle?.(dead);
    };
    // A mutant that ends its thread, for want of memory, is a mutant that was noticed.
    worker.on('error', end);
    worker.on('exit', end);
    worker.on('message', (answer) => settle?.(answer));
    return {
      ask: (request) =>
        new Promise((resolve) => {
          settle = resolve;
          if (ended) resolve(dead);
          else worker.postMessage(request);
        }),
      end: () => worker.terminate(),
    };
  }
}

/** What Stryker looks for in a plugin; `inject` says what the factory is called with. */
export const strykerPlugins = [
  {
    kind: 'TestRunner',
    name: 'bundled',
    factory: Object.assign((options) => new BundledTestRunner(options), { inject: ['options'] }),
  },
];

/** The options of this runner, so that Stryker knows them. */
export const strykerValidationSchema = {
  properties: { bundled: { type: 'object' } },
};
