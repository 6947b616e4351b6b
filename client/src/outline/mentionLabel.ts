import type { MentionItem } from '../../../server/src/lsp/protocol.ts';
import type { Highlight } from './filter.ts';

/** A row's text and the part of it that stands out. */
export interface HighlightedLabel {
  readonly label: string;
  readonly highlights: Highlight[];
}

/** Few enough that the name itself is still seen in a narrow side bar, where a Chinese character is 2 columns wide. */
const charactersBefore = 6;
const charactersAfter = 30;

/** The mention between the text around it, on one line, with the name highlighted. */
export function mentionLabel({ before, text, after }: MentionItem): HighlightedLabel {
  const lead = lastCharacters(flatten(before).trimStart(), charactersBefore);
  const name = flatten(text);
  const tail = firstCharacters(flatten(after).trimEnd(), charactersAfter);
  return { label: lead + name + tail, highlights: [[lead.length, lead.length + name.length]] };
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function lastCharacters(text: string, count: number): string {
  const characters = Array.from(text);
  return characters.length <= count ? text : `…${characters.slice(-count).join('')}`;
}

function firstCharacters(text: string, count: number): string {
  const characters = Array.from(text);
  return characters.length <= count ? text : `${characters.slice(0, count).join('')}…`;
}
