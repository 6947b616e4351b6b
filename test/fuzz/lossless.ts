/** Applies all safe fixes to generated texts and to files, and looks whether anything is lost: `npm run lossless`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { arbitraryText } from '../support/arbitraryText.ts';
import { ledgerOf, type Reason } from '../support/lossless.ts';
import { textsIn } from '../support/textsIn.ts';

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    characters: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    /** Characters that are looked at of each file. */
    most: { type: 'string', default: 'Infinity' },
  },
});

const edits: Partial<Record<Reason, number>> = {};
let [texts, units, losses] = [0, 0, 0];

function look(text: string, label: string): void {
  texts++;
  units += text.length;
  const ledger = ledgerOf(text);
  for (const [reason, count] of Object.entries(ledger.edits) as [Reason, number][]) {
    edits[reason] = (edits[reason] ?? 0) + count;
  }
  losses += ledger.losses.length;
  for (const loss of ledger.losses) console.error(`${label}: ${loss}`);
}

function report(what: string): void {
  console.log(
    `${what}: ${texts} texts, ${units} characters, ${losses} losses; edits: ${JSON.stringify(edits)}`,
  );
}

for (let seed = Number(values.seed); units < Number(values.characters); seed++) {
  for (const text of fc.sample(arbitraryText, { numRuns: 100, seed })) look(text, JSON.stringify(text));
}
report('generated');
for (const path of paths) {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];
  for (const file of files.filter((each) => statSync(each).isFile()).sort()) {
    const end = units + Number(values.most);
    for (const text of textsIn(file, readFileSync(file, 'utf8'))) if (units < end) look(text, file);
  }
  report(`with ${path}`);
}
process.exitCode = losses === 0 ? 0 : 1;
