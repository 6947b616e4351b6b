import { readFileSync } from 'node:fs';
import { grammarNames } from '../../src/engine/names/recognize/grammarNames.ts';
import { createWordDecoder } from '../../src/engine/names/recognize/lattice.ts';
import { wordClass } from '../../src/engine/names/recognize/wordClass.ts';

// Shows how each line of the standard input is cut into words, and which names are found in it.
const names = Object.keys(wordClass);
const decoder = createWordDecoder();
for (const line of readFileSync(0, 'utf8').split('\n')) {
  const words = decoder
    .decode(line, 0, line.length)
    .map(({ start, end, kind }) => `${line.slice(start, end)}/${names[kind]}`);
  process.stdout.write(`${words.join(' ')}\n`);
  for (const { type, text, score } of grammarNames(decoder, line)) {
    process.stdout.write(`  ${type} ${text} ${score.toFixed(2)}\n`);
  }
}
