import { readFileSync } from 'node:fs';
import { recognize } from '../../src/engine/names/recognize.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { logicalTextBuilder } from '../../src/engine/text/logicalText.ts';
import { createTextModel } from '../../src/engine/text/textModel.ts';

// How fast the recogniser reads a file that is taken as one paragraph, in bytes of UTF-8 and CPU seconds.
const text = readFileSync(process.argv[2] ?? '', 'utf8').replace(/\n/gu, ' ');
const model = createTextModel(text);
const builder = logicalTextBuilder();
const span = { start: 0, end: text.length };
builder.take(text, span, 0);
const layout = {
  kinds: ['body' as const],
  breaks: [],
  columns: [],
  spacing: [],
  paragraphs: [{ index: 0, kind: 'body' as const, lines: [0] as const, span, logical: builder.build() }],
};
const before = process.cpuUsage();
const mentions = recognize({
  model,
  layout,
  segmenter: characterSegmenter,
  recorded: { entities: [], notNames: [] },
});
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1e6;
const megabytes = Buffer.byteLength(text) / 1e6;
process.stdout.write(
  `${mentions.length} mentions, ${megabytes.toFixed(2)} MB in ${seconds.toFixed(2)} s: ${(megabytes / seconds).toFixed(2)} MB/s\n`,
);
