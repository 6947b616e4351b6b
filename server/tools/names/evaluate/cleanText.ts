import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from '../../../src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../../src/engine/names/knowledge.ts';
import { characterSegmenter } from '../../../src/engine/segment/characterSegmenter.ts';

/** Alarms over the names of texts in which there should be none. */
export interface Alarms {
  readonly characters: number;
  readonly alarms: readonly string[];
}

interface CollectedLine {
  readonly id: string;
  readonly blocks: readonly { readonly text: string }[];
}

/** Reads collected documents, a line of JSON each, with a blank line between their blocks. */
export function alarmsIn(path: string): Alarms | undefined {
  if (!existsSync(path)) return undefined;
  const alarms: string[] = [];
  let characters = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, blocks } = JSON.parse(line) as CollectedLine;
    const text = blocks.map((block) => block.text).join('\n\n');
    characters += text.length;
    const facts = readDocument(text, { segmenter: characterSegmenter, recorded: noRecordedNames });
    for (const { variant, canonical, reason } of facts.conflicts)
      alarms.push(`! ${variant} / ${canonical} (${reason})  ${id}`);
  }
  return { characters, alarms };
}
