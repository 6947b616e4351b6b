import { readFileSync } from 'node:fs';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { recognize } from '../../src/engine/names/recognize.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { createTextModel } from '../../src/engine/text/textModel.ts';

// Lists the names that are found most often in the documents of one genre of a JSON-lines corpus
// (`{"genre", "blocks": [{"text"}]}`), to see false alarms in texts that hold few names.
interface Document {
  readonly genre: string;
  readonly blocks: readonly { readonly text: string }[];
}

const [path = '', genre = '', limit = '80'] = process.argv.slice(2);
const counts = new Map<string, number>();
let characters = 0;
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line === '') continue;
  const document = JSON.parse(line) as Document;
  if (document.genre !== genre) continue;
  const text = document.blocks.map((block) => block.text).join('\n');
  characters += text.length;
  const model = createTextModel(text);
  const recorded = { entities: [], notNames: [] };
  const layout = readLayout(model);
  for (const { type, text: name } of recognize({ model, layout, segmenter: characterSegmenter, recorded })) {
    counts.set(`${type} ${name}`, (counts.get(`${type} ${name}`) ?? 0) + 1);
  }
}
const ranked = [...counts].sort((a, b) => b[1] - a[1]);
process.stdout.write(`${characters} characters, ${ranked.length} names\n`);
for (const [name, count] of ranked.slice(0, Number(limit))) process.stdout.write(`${count} ${name}\n`);
