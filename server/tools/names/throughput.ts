import { readFileSync } from 'node:fs';
import { createParagraphReadings } from '../../src/engine/names/tagger/paragraphReadings.ts';
import { readParagraphs } from '../../src/engine/names/tagger/readParagraphs.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';

// How fast names are found in a file of which each line is a paragraph, in bytes of UTF-8 and CPU seconds. The first round warms up.
const lines = readFileSync(process.argv[2] ?? '', 'utf8').split('\n');
for (let round = 0; round < 3; round++) {
  const before = process.cpuUsage();
  const names = readParagraphs(lines, characterSegmenter, createParagraphReadings()).flat();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = Buffer.byteLength(lines.join('\n')) / 1e6;
  process.stdout.write(
    `${names.length} names, ${megabytes.toFixed(2)} MB in ${seconds.toFixed(2)} s: ${(megabytes / seconds).toFixed(2)} MB/s\n`,
  );
}
