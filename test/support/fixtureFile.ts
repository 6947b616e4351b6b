/** Fenced blocks of a Markdown file, by section: what fixtures and documentation pages are made of. */

/** A fenced block. Lines are 0-based lines of the Markdown file. */
export interface FencedBlock {
  /** What stands behind the opening fence: `text`, `text fixed`, … */
  readonly info: string;
  /** The lines between the fences, without the last line end. */
  readonly content: string;
  /** The first line of the content. */
  readonly firstLine: number;
  /** The line of the closing fence. */
  readonly lastLine: number;
}

/** A second-level heading and the blocks below it. */
export interface FixtureSection {
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly FencedBlock[];
}

/**
 * Reads the sections of a Markdown file.
 * @throws Error when a fence is not closed.
 */
export function readSections(markdown: string): readonly FixtureSection[] {
  const lines = markdown.split('\n');
  const sections: { title: string; line: number; blocks: FencedBlock[] }[] = [];
  for (let line = 0; line < lines.length; line++) {
    const heading = /^## +(.*?) *$/u.exec(lines[line] ?? '')?.[1];
    if (heading !== undefined) sections.push({ title: heading, line, blocks: [] });
    const fence = /^(`{3,})(.*)$/u.exec(lines[line] ?? '');
    if (fence?.[1] === undefined) continue;
    const last = closingFence(lines, line, fence[1]);
    const content = lines.slice(line + 1, last).join('\n');
    const info = (fence[2] ?? '').trim();
    sections.at(-1)?.blocks.push({ info, content, firstLine: line + 1, lastLine: last });
    line = last;
  }
  return sections;
}

/** Puts new content into blocks of a Markdown file. */
export function replaceBlocks(markdown: string, contents: ReadonlyMap<FencedBlock, string>): string {
  const lines = markdown.split('\n');
  const fromLast = [...contents].sort(([a], [b]) => b.firstLine - a.firstLine);
  for (const [block, content] of fromLast) {
    lines.splice(block.firstLine, block.lastLine - block.firstLine, ...content.split('\n'));
  }
  return lines.join('\n');
}

function closingFence(lines: readonly string[], opening: number, fence: string): number {
  const end = lines.findIndex(
    (line, index) => index > opening && line.startsWith(fence) && /^`+\s*$/u.test(line),
  );
  if (end < 0) throw new Error(`The fence in line ${opening + 1} is not closed.`);
  return end;
}
