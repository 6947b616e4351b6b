/** One soak run: a corpus, a server, deeds, and now and then another server that begins anew and must know the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomNumbers } from '../fuzz/mutate.ts';
import { type Answers, answersOf, differences } from './answers.ts';
import { documentText, paragraph } from './corpusTexts.ts';
import { doSomething } from './deeds.ts';
import { Editor } from './editor.ts';
import { type MemorySample, memoryOf } from './memory.ts';

/** How long a run is, and what of. */
export interface DayOptions {
  /** The folder of the bundled server. */
  readonly program: string;
  readonly seed: number;
  /** Tells whether to go on after so many deeds. */
  readonly goesOn: (deeds: number) => boolean;
  /** Deeds between two comparisons. */
  readonly stretch: number;
  /** Documents at the beginning. */
  readonly documents: number;
  /** Hears of each comparison. */
  readonly report?: (line: string) => void;
}

/** What came of a run. */
export interface DayResult {
  /** How often each deed was done. */
  readonly deeds: Readonly<Record<string, number>>;
  readonly comparisons: number;
  /** What the two servers did not agree in, and what went wrong. */
  readonly failures: readonly string[];
  readonly memory: readonly MemorySample[];
}

/** What the servers know must agree within this time after the last deed, in milliseconds. */
const patience = 20_000;

/** Works on a corpus until it is told to stop. */
export async function soak(options: DayOptions): Promise<DayResult> {
  const { program, seed, goesOn, stretch, report = () => {} } = options;
  const random = randomNumbers(seed);
  const stock = Array.from({ length: 12 }, () => paragraph(random));
  const corpus = mkdtempSync(join(tmpdir(), 'jiaokan-soak-'));
  const storage = mkdtempSync(join(tmpdir(), 'jiaokan-soak-kept-'));
  const editor = await Editor.start({ program, corpus, storage, settings: {} });
  const day = { editor, random, stock };
  const deeds: Record<string, number> = {};
  const failures: string[] = [];
  const memory: MemorySample[] = [];
  const begun = performance.now();
  let [done, comparisons] = [0, 0];
  try {
    for (let index = 0; index < options.documents; index++)
      editor.write(`${index}.txt`, documentText(random, stock));
    await editor.tellNews();
    while (goesOn(done)) {
      for (let deed = 0; deed < stretch && goesOn(done); deed++, done++) {
        const name = await doSomething(day);
        deeds[name] = (deeds[name] ?? 0) + 1;
        await pause(random() < 0.05 ? 300 : random() * 15);
      }
      await editor.tellNews();
      const compared = performance.now();
      const found = (await compare(editor, program)).map((line) => `after ${done} deeds: ${line}`);
      failures.push(...found);
      for (const line of found) report(line);
      comparisons++;
      const megabytes = memoryOf(editor.child.pid);
      if (megabytes !== undefined) memory.push({ minutes: (performance.now() - begun) / 60_000, megabytes });
      const seconds = Math.round((performance.now() - compared) / 1000);
      report(
        `${done} deeds, ${Math.round(megabytes ?? 0)} MB, compared in ${seconds} s, ${failures.length} failures`,
      );
    }
    for (const complaint of editor.complaints.splice(0)) {
      failures.push(complaint);
      report(complaint);
    }
    await editor.stop();
  } finally {
    editor.child.kill();
    for (const folder of [corpus, storage]) rmSync(folder, { recursive: true, force: true });
  }
  return { deeds, comparisons, failures, memory };
}

/** Starts another server on the same state, and tells in what the first one, given time to come to rest, differs from it. */
async function compare(editor: Editor, program: string): Promise<readonly string[]> {
  const { corpus, settings } = editor;
  const fresh = await Editor.start({ program, corpus, settings });
  try {
    for (const [path, document] of editor.open) await fresh.openDocument(path, document.getText());
    const expected = await atRest(fresh);
    const end = performance.now() + patience;
    for (;;) {
      const found = differences(await answersOf(editor), expected);
      if (found.length === 0 || performance.now() > end) return found;
      await pause(250);
    }
  } finally {
    await fresh.stop();
  }
}

/** The answers of a server once they are the same twice and everything has been read. */
async function atRest(editor: Editor): Promise<Answers> {
  let before: Answers = {};
  for (;;) {
    const now = await answersOf(editor);
    const { status } = editor;
    const settled =
      status?.indexing === null &&
      (status.segmenter.id.startsWith('nodejieba') || status.segmenter.problem !== undefined);
    if (settled && differences(before, now).length === 0) return now;
    before = now;
    await pause(250);
  }
}
