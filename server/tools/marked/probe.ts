import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { captionCopies } from '../../src/engine/rules/captions/captionCopies.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';

for (const f of process.argv.slice(2)) {
  const facts = readDocument(readFileSync(f, 'utf8'), {
    segmenter: characterSegmenter,
    recorded: noRecordedNames,
  });
  for (const p of facts.layout.paragraphs)
    console.log(p.kind, p.lines.join(','), JSON.stringify(p.logical.text));
  console.log(captionCopies(facts).map((c) => `${c.text} ${c.certain}`));
}
