/**
 * Measures `unbalanced-bracket` on the pages of this project with one sign of a pair damaged, and counts what it says
 * of them undamaged and of clean text: `brackets [SEED] [development|held-out] [FILE]`. SHOW=1 prints what is missed.
 */
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import { runDocumentRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { unbalancedBracket } from '../../src/engine/rules/unbalancedBracket.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { readCleanDocuments, readOwnPages } from '../layout/cleanDocuments.ts';
import { createRandom } from '../layout/corrupt/random.ts';

const random = createRandom(Number(process.argv[2] ?? 1));
const half = process.argv[3] === 'held-out' ? 1 : 0;
const collection = process.argv[4];
const pairs = ['（）', '“”', '《》', '「」', '『』', '‘’', '【】', '()'] as const;
const wrong: Readonly<Record<string, string>> = {
  '）': '》',
  '》': '）',
  '”': '》',
  '」': '）',
  '（': '《',
  '《': '（',
  '“': '（',
  '「': '（',
};
const kinds = ['removed-open', 'removed-close', 'doubled', 'wrong', 'wrong-direction'] as const;
type Kind = (typeof kinds)[number];
const tallies = new Map<string, { planted: number; found: number; other: number }>();

/** A finding is right where it stands in the damaged stretch: the pair and what it holds. */
for (const { id, blocks } of readOwnPages().filter((_, index) => index % 2 === half)) {
  const lines = blocks.map(({ text }) => text);
  const gap = random.pick(['\n', '\n\n']);
  const width = random.pick([24, 32, 40]);
  const wraps = random.pick([true, false]);
  const set = (text: string) => (wraps ? wrap(text, width) : text);
  const clean = new Set(findings(lines.map(set).join(gap)).map(({ excerpt }) => excerpt));
  for (const each of clean) console.log(`false alarm in ${id}: ${each}`);
  const places = blocks.flatMap(({ kind, text }, block) =>
    kind === 'p' || kind === 'h' || kind === 'caption'
      ? [
          ...text.matchAll(
            /（[^（）]*）|“[^“”]*”|《[^《》]*》|「[^「」]*」|『[^『』]*』|‘[^‘’]*’|【[^【】]*】|\([^()]*\)/gu,
          ),
        ].map(({ index, 0: { length } }) => ({ block, kind, start: index, end: index + length }))
      : [],
  );
  if (places.length === 0) continue;
  for (const kind of kinds) {
    const { block, start, end } = random.pick(places);
    const text = lines[block] ?? '';
    const damaged = damage(text, start, end, kind);
    if (damaged === undefined) continue;
    const before = lines.slice(0, block).map(set).join(gap).length;
    const after = before + set(damaged).length + gap.length;
    const found = findings(
      [...lines.slice(0, block), damaged, ...lines.slice(block + 1)].map(set).join(gap),
    ).filter(({ excerpt }) => !clean.has(excerpt));
    const key = `${kind} ${pairs.find((pair) => pair.startsWith(text.charAt(start))) ?? ''}`;
    const tally = tallies.get(key) ?? { planted: 0, found: 0, other: 0 };
    tallies.set(key, tally);
    tally.planted++;
    const right = found.filter(({ offset }) => offset >= before && offset <= after);
    if (right.length > 0) tally.found++;
    else if (process.env.SHOW === '1')
      console.log(`missed ${key} in ${id}: ${damaged.slice(Math.max(0, start - 20), end + 20)}`);
    tally.other += found.length - Math.min(right.length, 1);
    if (process.env.SHOW === '1')
      for (const each of found.filter((one) => one !== right[0]))
        console.log(
          `beside (${key}) in ${id}: ${each.excerpt} | ${damaged.slice(Math.max(0, start - 10), end + 10)}`,
        );
  }
}
const sum = { planted: 0, found: 0, other: 0 };
for (const { planted, found, other } of tallies.values()) {
  sum.planted += planted;
  sum.found += found;
  sum.other += other;
}
console.log(Object.fromEntries([...tallies].sort(([a], [b]) => a.localeCompare(b))), sum);

if (collection !== undefined) {
  let characters = 0;
  let alarms = 0;
  for (const { id, blocks } of readCleanDocuments(collection)) {
    const text = blocks.map((block) => block.text).join('\n');
    characters += text.length;
    for (const { excerpt } of findings(text)) {
      alarms++;
      console.log(`clean text ${id}: ${excerpt}`);
    }
  }
  console.log({ characters, alarms });
}

function findings(text: string): readonly { readonly offset: number; readonly excerpt: string }[] {
  const facts = readDocument(text, { segmenter: characterSegmenter, recorded: noRecordedNames });
  return runDocumentRules(facts, [unbalancedBracket], new Map()).map(({ spans: [{ start }] }) => ({
    offset: start,
    excerpt: `${text.slice(Math.max(0, start - 24), start)}⟦${text.charAt(start)}⟧${text.slice(start + 1, start + 25)}`,
  }));
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n');
}

function damage(text: string, start: number, end: number, kind: Kind): string | undefined {
  const [open, close] = [text.charAt(start), text.charAt(end - 1)];
  const inner = text.slice(start + 1, end - 1);
  const [head, tail] = [text.slice(0, start), text.slice(end)];
  if (kind === 'removed-open') return head + inner + close + tail;
  if (kind === 'removed-close') return head + open + inner + tail;
  if (kind === 'doubled') return head + open + inner + close + close + tail;
  if (kind === 'wrong-direction')
    return '“‘'.includes(open) ? head + close + inner + close + tail : undefined;
  const other = wrong[close];
  return other === undefined ? undefined : head + open + inner + other + tail;
}
