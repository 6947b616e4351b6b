/**
 * How well marked defects are found: `evaluate [NAME] [--errors] [--write FOLDER]`. NAME chooses files, such as
 * `captions`. `--errors` prints what is wrong in the development part; `--write` writes the documents as plain text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import type { Finding } from '../../src/engine/lint/finding.ts';
import { runDocumentRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { compatibilityCharacter } from '../../src/engine/rules/compatibilityCharacter.ts';
import { doubledCaption } from '../../src/engine/rules/doubledCaption.ts';
import { mixedWidthPunctuation } from '../../src/engine/rules/mixedWidthPunctuation.ts';
import { nearDuplicateCaption } from '../../src/engine/rules/nearDuplicateCaption.ts';
import { repeatedCaption } from '../../src/engine/rules/repeatedCaption.ts';
import { unbalancedBracket } from '../../src/engine/rules/unbalancedBracket.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { type Mark, type MarkedDocument, readMarkedDocuments } from './markedDocuments.ts';

const data = 'server/data/marked';
const rulesOf = {
  captions: [doubledCaption, repeatedCaption, nearDuplicateCaption],
  characters: [compatibilityCharacter, mixedWidthPunctuation, unbalancedBracket],
} as const;

interface Counts {
  found: number;
  missed: number;
  wrong: number;
}

const given = process.argv.slice(2);
const written = given.includes('--write') ? given[given.indexOf('--write') + 1] : undefined;
const chosen = given.find((each) => each in rulesOf);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

for (const part of ['development', 'held-out'])
  for (const [name, rules] of Object.entries(rulesOf)) {
    if (chosen !== undefined && chosen !== name) continue;
    const documents = readMarkedDocuments(join(data, part), name);
    const shown = given.includes('--errors') && part === 'development';
    const counts = new Map<string, Counts>();
    for (const document of documents) {
      if (written !== undefined) write(written, part, document);
      const facts = readDocument(document.text, { segmenter: characterSegmenter, recorded: noRecordedNames });
      judge(document, runDocumentRules(facts, rules, new Map()), counts, shown);
    }
    print(`${part}, ${name}, ${documents.length} documents`);
    for (const [rule, each] of counts) print(`  ${rule}: ${figures(each)}`);
  }

/** Counts each mark once and each finding once: a finding is right where it says what a mark of its place says. */
function judge(
  { id, text, marks }: MarkedDocument,
  findings: readonly Finding[],
  counts: Map<string, Counts>,
  shown: boolean,
): void {
  const tell = (sign: string, rule: string, start: number, end: number) => {
    if (shown) print(`${sign} ${id} ${rule}: ${context(text, start, end)}`);
  };
  const tally = (rule: string, what: keyof Counts) => {
    const each = counts.get(rule) ?? { found: 0, missed: 0, wrong: 0 };
    each[what]++;
    counts.set(rule, each);
  };
  const meets = (finding: Finding, { rules, start, end }: Mark) =>
    rules.includes(finding.rule) && finding.spans.some((span) => span.start < end && start < span.end);
  for (const defect of defects(marks)) {
    const [{ rules, optional, start, end }] = defect;
    const rule = rules[0];
    if (optional || rule === undefined) continue;
    const found = findings.some((finding) => defect.some((mark) => meets(finding, mark)));
    tally(rule, found ? 'found' : 'missed');
    if (!found) tell('-', rule, start, end);
  }
  for (const finding of findings) {
    if (marks.some((mark) => meets(finding, mark))) continue;
    tally(finding.rule, 'wrong');
    tell('+', finding.rule, finding.spans[0].start, finding.spans[0].end);
  }
}

/** The marks of one defect together. */
function defects(marks: readonly Mark[]): readonly (readonly [Mark, ...Mark[]])[] {
  const groups = new Map<string, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const key = `${mark.rules.join(' ')} ${mark.group ?? `at ${mark.start}`}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return [...groups.values()];
}

function figures({ found, missed, wrong }: Counts): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  return `${found + missed} marked, P ${share(found, found + wrong)}, R ${share(found, found + missed)}`;
}

function context(text: string, start: number, end: number): string {
  const mark = `${text.slice(Math.max(0, start - 12), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 12)}`;
  return mark.replaceAll('\n', '↵');
}

function write(folder: string, part: string, { id, text }: MarkedDocument): void {
  mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, part, `${id}.txt`), text);
}
