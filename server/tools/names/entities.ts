import { readFileSync } from 'node:fs';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import type { Mention } from '../../src/engine/names/mention.ts';
import { recognize } from '../../src/engine/names/recognize.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { createTextModel, rangeOf } from '../../src/engine/text/textModel.ts';

// Prints what the recogniser finds in the files named on the command line, as `entities --format json` does.
// Mentions of one text are one entity: who is who is not asked here.
const groups = new Map<string, { name: string; type: string; aliases: string[]; mentions: unknown[] }>();
for (const path of process.argv.slice(2)) {
  const model = createTextModel(readFileSync(path, 'utf8'));
  const mentions: readonly Mention[] = recognize({
    model,
    layout: readLayout(model),
    segmenter: characterSegmenter,
    recorded: { entities: [], notNames: [] },
  });
  for (const { type, text, pieces } of mentions) {
    const group = groups.get(`${type} ${text}`) ?? { name: text, type, aliases: [], mentions: [] };
    groups.set(`${type} ${text}`, group);
    group.mentions.push({ path, ranges: pieces.map((piece) => rangeOf(model, piece)), text });
  }
}
process.stdout.write(JSON.stringify({ version: 1, entities: [...groups.values()] }));
