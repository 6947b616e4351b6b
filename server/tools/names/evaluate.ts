import { readFileSync } from 'node:fs';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { recognize } from '../../src/engine/names/recognize.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { createTextModel } from '../../src/engine/text/textModel.ts';
import { type AnnotatedName, type AnnotatedText, readAnnotatedText } from './annotatedNames.ts';

// Counts what the recogniser finds of the names in annotated texts: Markdown with marks, or JSON lines with
// offsets. `--errors` prints what it misses (-) and what it finds too much (+), with the text around it.
interface Found {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface JsonLine {
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: 'PER' | 'ORG';
  }[];
}

function readTexts(path: string): readonly AnnotatedText[] {
  const source = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl')) return [readAnnotatedText(source)];
  return source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, entities } = JSON.parse(line) as JsonLine;
      const names = entities.map(
        ({ start, end, type }): AnnotatedName => ({
          type: type === 'PER' ? 'person' : 'organization',
          start,
          end,
          text: text.slice(start, end),
          optional: false,
        }),
      );
      return { text, names };
    });
}

function findIn(text: string): readonly Found[] {
  const model = createTextModel(text);
  const recorded = { entities: [], notNames: [] };
  const mentions = recognize({ model, layout: readLayout(model), segmenter: characterSegmenter, recorded });
  return mentions.map(({ type, pieces }) => ({
    type,
    start: pieces[0].start,
    end: pieces.at(-1)?.end ?? pieces[0].end,
  }));
}

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const verbose = process.argv.includes('--errors');
const counts = new Map<string, { hit: number; alarm: number; miss: number }>();
for (const path of paths) {
  for (const { text, names } of readTexts(path)) {
    const found = findIn(text);
    const same = (a: Found, b: Found): boolean => a.type === b.type && a.start === b.start && a.end === b.end;
    const around = ({ start, end }: Found): string =>
      `${text.slice(Math.max(0, start - 10), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`.replace(
        /\s+/gu,
        ' ',
      );
    for (const type of ['person', 'organization']) {
      const count = counts.get(type) ?? { hit: 0, alarm: 0, miss: 0 };
      counts.set(type, count);
      for (const name of names) {
        if (name.type !== type || name.optional) continue;
        if (found.some((mention) => same(mention, name))) count.hit++;
        else {
          count.miss++;
          if (verbose) process.stdout.write(`- ${type} ${around(name)}\n`);
        }
      }
      for (const mention of found) {
        if (mention.type !== type || names.some((name) => same(mention, name))) continue;
        if (names.some((name) => name.optional && name.start < mention.end && mention.start < name.end))
          continue;
        count.alarm++;
        if (verbose) process.stdout.write(`+ ${type} ${around(mention)}\n`);
      }
    }
  }
}
for (const [type, { hit, alarm, miss }] of counts) {
  const precision = hit / Math.max(1, hit + alarm);
  const recall = hit / Math.max(1, hit + miss);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const percent = (share: number): string => (100 * share).toFixed(1);
  process.stdout.write(
    `${type}: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${hit}/${alarm}/${miss})\n`,
  );
}
