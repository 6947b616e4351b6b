import { readFileSync } from 'node:fs';
import { createWordDecoder } from '../../src/engine/names/recognize/lattice.ts';
import { candidatesOf, readingOf, readWords } from '../../src/engine/names/recognize/recognizeParagraph.ts';
import { wordClass } from '../../src/engine/names/recognize/wordClass.ts';

// Shows how each line of the standard input is cut into words, and which names are found in it.
const names = Object.keys(wordClass);
const decoder = createWordDecoder();
for (const line of readFileSync(0, 'utf8').split('\n')) {
  const reading = readingOf(readWords(line, new Uint8Array(line.length + 1), decoder, []));
  const words = reading.words.map(({ start, end, kind }) => `${line.slice(start, end)}/${names[kind]}`);
  process.stdout.write(`${words.join(' ')}\n`);
  for (const { type, text, score } of candidatesOf(reading)) {
    process.stdout.write(`  ${type} ${text} ${score.toFixed(2)}\n`);
  }
}
