/*
 * `npm run package` makes the extension packages that this machine can make and says what it cannot:
 *
 *   --target T      only this one (several times for several)
 *   --binaries DIR  nodejieba's machine code built elsewhere, as DIR/<target>/nodejieba.node
 *   --npm           the npm package, too
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nativeBinary } from './native.mjs';
import { packForNpm } from './npmPackage.mjs';
import { root } from './paths.mjs';
import { buildForShipping } from './stage.mjs';
import { allTargets, nativeTargets, web } from './targets.mjs';
import { checkExtension, packExtension, stageExtension } from './vsix.mjs';
import { stageWeb } from './web.mjs';

const { values: options } = parseArgs({
  options: {
    target: { type: 'string', multiple: true, default: [] },
    binaries: { type: 'string' },
    npm: { type: 'boolean', default: false },
  },
});

const unknown = options.target.filter((target) => !allTargets.includes(target));
if (unknown.length > 0) {
  console.error(`There is no target ${unknown.join(', ')}. Targets: ${allTargets.join(', ')}.`);
  process.exit(2);
}

/** Where the files of a target are, and what is to be said of it. */
function stageOf(target) {
  if (target === web) {
    const { folder, list } = stageWeb();
    return { stage: folder, list, note: 'for browsers, without Node' };
  }
  if (!nativeTargets.includes(target))
    return { stage: stageExtension(target), note: 'no machine code, by design' };
  const native = nativeBinary(target, options.binaries);
  const note = native.missing
    ? `without nodejieba, words by the packed dictionary: ${native.missing}`
    : `with nodejieba${native.needs.length > 0 ? `, which needs ${native.needs.join(' and ')}` : ''}`;
  return { stage: stageExtension(target, native.file), note };
}

async function make(target) {
  const { missing, stage, list, note } = stageOf(target);
  if (missing !== undefined) {
    return { failed: options.target.includes(target), lines: [`not made: ${missing}`] };
  }
  const file = await packExtension(stage, target);
  const problems = checkExtension(file, list);
  const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
  return {
    failed: problems.length > 0,
    lines: [`${size}  ${path.relative(root, file)}  ${note}`, ...problems],
  };
}

buildForShipping();
const made = [];
for (const target of options.target.length > 0 ? options.target : allTargets) {
  made.push({ name: target, ...(await make(target)) });
}
if (options.npm) made.push({ name: 'npm', ...packForNpm() });
// vsce has said much; what counts stands at the end.
console.log();
for (const { name, lines } of made) for (const line of lines) console.log(`${name.padEnd(13)} ${line}`);
process.exitCode = made.some(({ failed }) => failed) ? 1 : 0;
