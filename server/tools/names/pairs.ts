/**
 * How well two names are compared: `node server/tools/names/run.mjs pairs FILE [--errors]`. The file holds lines
 * `- LABEL: NAME / NAME` under the headings `## organization` and `## person`, or JSON lines `{"type", "a", "b", "label"}`,
 * with the labels variant (a misspelling), alias (another right form) and different. Of different names it is counted as well which
 * ones a document would be told of in which each stands once and nothing else speaks for one name.
 */
import { readFileSync } from 'node:fs';
import { compareNames } from '../../src/engine/names/compare.ts';
import type { EntityType } from '../../src/engine/names/mention.ts';
import { thresholds } from '../../src/engine/names/resolve/conflicts.ts';

interface LabelledPair {
  readonly type: EntityType;
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

function readPairs(path: string): readonly LabelledPair[] {
  let type: EntityType = 'organization';
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): LabelledPair[] => {
      if (line.startsWith('{')) return [JSON.parse(line) as LabelledPair];
      if (line.startsWith('## ')) type = line === '## person' ? 'person' : 'organization';
      const [, label, a, b] = /^- (variant|alias|different): (.+?) \/ (.+)$/u.exec(line) ?? [];
      return label === undefined || a === undefined || b === undefined ? [] : [{ type, a, b, label }];
    });
}

const [path = '', errors] = process.argv.slice(2);
const counts = new Map<string, number>();
let [right, told] = [0, 0];
const pairs = readPairs(path);
for (const { type, a, b, label } of pairs) {
  const relation = compareNames(type, a, b);
  const key = `${type} ${label} taken for ${relation.kind}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  if (label === 'different' && relation.kind === 'variant' && thresholds[type].tie <= relation.confidence)
    told++;
  if (relation.kind === label) right++;
  else if (errors === '--errors') process.stdout.write(`${label} ${relation.kind}: ${a} / ${b}\n`);
}
for (const [key, count] of [...counts].sort()) process.stdout.write(`${String(count).padStart(5)}  ${key}\n`);
process.stdout.write(`right: ${right} of ${pairs.length}, ${((100 * right) / pairs.length).toFixed(1)} %\n`);
process.stdout.write(`different, but told of as one: ${told}\n`);
