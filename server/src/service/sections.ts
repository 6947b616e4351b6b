import type { Paragraph } from '../engine/layout/layout.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Span } from '../engine/text/span.ts';

/** A heading with the text that belongs to it. */
export interface Section {
  readonly title: string;
  /** From the heading to the last visible character before the next heading of its level or above. */
  readonly span: Span;
  readonly heading: Span;
  readonly children: readonly Section[];
}

interface OpenSection {
  readonly title: string;
  readonly level: number;
  readonly start: number;
  readonly heading: Span;
  readonly children: Section[];
}

/** Headings that are numbered say by the number's form how deep they lie, as official documents write them. */
const numbered: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十百零〇\d]+[编篇章]/u, 1],
  [/^第[一二三四五六七八九十百零〇\d]+节/u, 2],
  [/^[一二三四五六七八九十]+[、.．]/u, 2],
  [/^[（(][一二三四五六七八九十]+[)）]/u, 3],
  [/^\d+[、.．](?!\d)/u, 4],
];

/** How deep a heading lies, 1 at the top. */
export function headingLevel(title: string): number {
  const marks = /^(#{1,6})\s/u.exec(title)?.[1];
  if (marks !== undefined) return marks.length;
  return numbered.find(([form]) => form.test(title))?.[1] ?? 1;
}

/** The sections of a document, nested by the level of their headings. */
export function sectionsOf({ layout }: DocumentFacts): readonly Section[] {
  const top: Section[] = [];
  const open: OpenSection[] = [];
  let end = 0;
  const closeTo = (level: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      open.pop();
      const { title, heading, children, start } = last;
      (open.at(-1)?.children ?? top).push({ title, heading, children, span: { start, end } });
    }
  };
  for (const paragraph of layout.paragraphs) {
    if (paragraph.kind === 'heading') {
      const level = headingLevel(paragraph.logical.text);
      closeTo(level);
      open.push(openSection(paragraph, level));
    }
    end = Math.max(end, paragraph.span.end);
  }
  closeTo(1);
  return top;
}

function openSection({ logical, span }: Paragraph, level: number): OpenSection {
  const title = logical.text.replace(/^#{1,6}\s+/u, '').trim();
  return { title, level, start: span.start, heading: span, children: [] };
}
