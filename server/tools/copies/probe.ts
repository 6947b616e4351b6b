import { copyUnits } from '../../src/engine/copies/copyUnits.ts';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { createRandom } from '../layout/corrupt/random.ts';
import { generateCorpus, setDocument } from './generate.ts';

const random = createRandom(2);
for (const d of generateCorpus(500, 1)) {
  const { text } = setDocument(d, random);
  if (!process.argv.slice(2).includes(d.name)) continue;
  console.log('=====', d.name);
  console.log(text);
  const facts = readDocument(text, characterSegmenter, noRecordedNames);
  for (const p of facts.layout.paragraphs) console.log(p.kind, p.lines.join(','), p.logical.text);
  console.log(copyUnits(facts).map((u) => u.paragraphs[0].index));
}
