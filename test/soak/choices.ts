/** What deeds work on, and how they choose. */
import { readdirSync } from 'node:fs';
import { pick, type Random } from './corpusTexts.ts';
import type { Editor } from './editor.ts';

/** What deeds work on. */
export interface Day {
  readonly editor: Editor;
  readonly random: Random;
  /** Paragraphs that stand in many documents. */
  readonly stock: readonly string[];
}

/** Something that is done. */
export type Deed = (day: Day) => Promise<void> | void;

/** The texts of the folder, relative, with `/`. */
export function textFiles({ corpus }: Editor): readonly string[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:txt|md)$/u.test(path))
    .sort();
}

/** Any text of the folder. */
export function anyFile({ editor, random }: Day): string | undefined {
  const files = textFiles(editor);
  return files.length === 0 ? undefined : pick(files, random);
}

/** Any text that is open. */
export function anyOpen({ editor, random }: Day): string | undefined {
  const open = [...editor.open.keys()].filter((path) => !path.endsWith('.jsonc'));
  return open.length === 0 ? undefined : pick(open, random);
}

/** A place in a text. */
export function placeIn(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}
