import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/files.mjs';

/** The configuration of an editor as docs/editors.md shows it: the code block behind its mark. */
export function configurationOf(name) {
  const page = readFileSync(path.join(root, 'docs', 'editors.md'), 'utf8');
  const mark = `<!-- editor: ${name} -->\n`;
  const start = page.indexOf(mark);
  if (start < 0) throw new Error(`docs/editors.md has no mark “${mark.trim()}”.`);
  const block = /^```[^\n]*\n(.*?)^```$/msu.exec(page.slice(start + mark.length));
  if (block?.index !== 0) throw new Error(`A code block must follow “${mark.trim()}” in docs/editors.md.`);
  return block[1];
}
