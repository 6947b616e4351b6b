/** Prints corrupted documents with the truth about their breaks, for the eye. */

import { readCleanDocuments } from './cleanDocuments.ts';
import { corruptDocument } from './corrupt/corrupt.ts';
import { createRandom } from './corrupt/random.ts';

const [, , path = '../shared/data/clean-text.jsonl', seed = '1', count = '5'] = process.argv;
const documents = readCleanDocuments(path);
const random = createRandom(Number(seed));
for (let done = 0; done < Number(count); done++) {
  const { text, truths } = corruptDocument(
    random.pick(documents),
    [random.pick(documents), random.pick(documents)],
    random,
  );
  let at = -1;
  for (const line of text.split('\n'))
    console.log(line.trim() === '' ? '' : `${(truths[at++]?.label ?? '').padEnd(5)}|${line}`);
  console.log('='.repeat(40));
}
