/**
 * Starts real editors without a window, each with the configuration that stands in docs/editors.md, and compares what comes of
 * a person's steps with what must. `npm run test:editors [NAME…]`; `npm run build` comes first. No part of `npm test`, because
 * the editors are not everywhere. Status 1: a step came out otherwise; 2: none of the programs is there.
 */
import { deepStrictEqual } from 'node:assert';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onPath, root, temporaryFolder } from '../tools/files.mjs';
import { run } from '../tools/processes.mjs';
import { configurationOf } from './configurations.mjs';
import { editors } from './editors.mjs';
import { expected } from './expected.mjs';

const here = path.join(root, 'test', 'editors');
const cli = path.join(root, 'dist', 'cli.js');

/** A home of its own for the program, so that nothing of the person's configuration is read. */
function prepare({ name, configuration }) {
  const folder = temporaryFolder();
  const at = (...parts) => path.join(folder, ...parts);
  mkdirSync(at('corpus', '.jiaokan'), { recursive: true });
  mkdirSync(at('bin'));
  mkdirSync(at('home'));
  cpSync(path.join(here, 'corpus'), at('corpus'), { recursive: true });
  writeFileSync(at('corpus', '.jiaokan', 'config.jsonc'), '{}\n');
  writeFileSync(at('bin', 'jiaokan'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
  chmodSync(at('bin', 'jiaokan'), 0o755);
  mkdirSync(path.dirname(at(configuration)), { recursive: true });
  writeFileSync(at(configuration), configurationOf(name));
  const variables = {
    HOME: at('home'),
    LC_ALL: 'C.UTF-8',
    QT_QPA_PLATFORM: 'offscreen',
    PATH: `${at('bin')}${path.delimiter}${process.env.PATH}`,
  };
  for (const kind of ['CONFIG', 'DATA', 'STATE', 'CACHE']) variables[`XDG_${kind}_HOME`] = at('home', kind);
  return {
    folder,
    result: at('result.json'),
    configuration: at(configuration),
    options: {
      cwd: at('corpus'),
      env: {
        ...process.env,
        ...variables,
        JIAOKAN_CORPUS: at('corpus'),
        JIAOKAN_RESULT: at('result.json'),
      },
      quiet: true,
      timeoutMs: 300_000,
    },
  };
}

/** Drives one editor; gives the names of the steps that came out otherwise. */
async function drive(editor) {
  const { folder, result, configuration, options } = prepare(editor);
  try {
    const { output } = await run(
      editor.command ?? editor.program,
      editor.start(configuration, path.join(here, 'drivers', editor.driver)),
      options,
    );
    if (!existsSync(result)) return [`it wrote nothing. It said: ${output.slice(-2000)}`];
    const { failure, ...found } = JSON.parse(readFileSync(result, 'utf8'));
    if (failure !== undefined)
      return [
        `it stopped after ${Object.keys(found).join(', ') || 'nothing'}: ${failure}\n${output.slice(-2000)}`,
      ];
    const wrong = [];
    for (const [step, wanted] of Object.entries(expected(editor.lacks))) {
      try {
        deepStrictEqual(found[step], wanted);
        console.log(`  ${step}: ok`);
      } catch (error) {
        wrong.push(`${step}: ${error.message}`);
      }
    }
    return wrong;
  } finally {
    // A program that has just ended may still have been writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function versionOf({ program, version }) {
  const { output } = await run(program, version, {
    quiet: true,
    timeoutMs: 60_000,
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  });
  return output.split('\n').find((line) => /\d\.\d/.test(line)) ?? 'of unknown version';
}

const wanted = process.argv.slice(2);
const chosen = editors.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const absent = [];
let failed = 0;
if (!existsSync(cli)) throw new Error('There is no dist/cli.js. Run “npm run build” first.');
for (const editor of chosen) {
  const { name, program, needs = [], packages } = editor;
  if (onPath(program) === undefined || !needs.every((file) => existsSync(file))) {
    absent.push(`${name} (Debian: ${packages})`);
    continue;
  }
  console.log(`${name}: ${await versionOf(editor)}`);
  const wrong = await drive(editor);
  for (const each of wrong) console.error(`  ${each}`);
  if (wrong.length > 0) failed++;
}
if (absent.length > 0) console.log(`absent, not run: ${absent.join('; ')}`);
const driven = chosen.length - absent.length;
console.log(`${driven - failed} of ${driven} editors did what they must`);
process.exitCode = failed > 0 ? 1 : driven === 0 ? 2 : 0;
