/**
 * Runs tests in a thread of its own, against the mutant it is told of. The engine is loaded once for a thread; a mutant of
 * what is worked out while loading needs a new one, with `mutant` given from the beginning.
 */
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

/** What the mutated code looks at: Stryker's name for it. */
globalThis.__stryker__ = {};
const state = globalThis.__stryker__;

const { bundle, mutant, hitLimit } = workerData;
let tests = [];
let loadFailure;
watch(mutant, hitLimit);
try {
  ({ tests } = await import(bundle));
} catch (error) {
  loadFailure = String(error);
}

parentPort.on('message', async (request) => parentPort.postMessage(await answer(request)));

async function answer({ kind, named, ids, mutant, hitLimit }) {
  if (loadFailure !== undefined) return { failed: 'loading', message: loadFailure, count: 0, ...hits() };
  if (kind === 'dry') return dryRun(new RegExp(named ?? '', 'u'));
  watch(mutant, hitLimit);
  const wanted = ids?.map((id) => tests.find((test) => test.id === id)) ?? tests;
  for (const [index, { id, run }] of wanted.entries()) {
    const message = await failureOf(run);
    if (message !== undefined || overLimit()) return { failed: id, message, count: index + 1, ...hits() };
  }
  return { count: wanted.length, ...hits() };
}

async function dryRun(named) {
  const results = [];
  for (const { id, run } of tests.filter((test) => named.test(test.id))) {
    state.currentTestId = id;
    const start = performance.now();
    const message = await failureOf(run);
    results.push({ id, name: id, timeSpentMs: performance.now() - start, message });
    state.currentTestId = undefined;
  }
  return { results, coverage: state.mutantCoverage };
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function watch(mutant, hitLimit) {
  state.activeMutant = mutant;
  state.hitCount = mutant === undefined ? undefined : 0;
  state.hitLimit = hitLimit;
}

function overLimit() {
  return state.hitLimit !== undefined && state.hitCount > state.hitLimit;
}

/** A mutant that is asked for a hundred times as often as the code it stands for runs in a loop without end. */
function hits() {
  return { endless: overLimit() };
}
