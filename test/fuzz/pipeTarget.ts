/** The lines of `jiaokan pipe` as an entry point. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pipe } from '../cli/runPipe.ts';
import { spaced } from '../support/sampleTexts.ts';
import type { FuzzTarget } from './targets.ts';

const line = (id: unknown, text: string): string => JSON.stringify({ id, text });

/** Lines that may be damaged anywhere: each that is not empty has one answer, in its place. */
export const pipeTarget: FuzzTarget = {
  name: 'pipe',
  seeds: [
    `${line('a.txt', spaced)}\n${line(2, '云岭大学校史馆开馆。')}\n${line(null, '')}`,
    `${line({ page: 3, '\u2028': [1, null] }, '开馆（试行。\n')}\r\n\r\n  \n${line('b', '读 书 会')}`,
    '{"text":"没有编号"}\n{"id":1e400,"text":"数"}\n{"id":"__proto__","text":"原型","text":"后一个"}',
    '[1,2]\n"text"\n{"id":7}\n{"id":8,"text":9}\nnull',
  ],
  async run(input) {
    folder ??= emptyFolder();
    const bytes = Buffer.from(input, input.length % 5 === 0 ? 'latin1' : 'utf8');
    const options = input.length % 2 === 0 ? ['--fix'] : [];
    const { status, answers } = await pipe(bytes, options, { folder });
    const lines = splitLines(bytes);
    if (answers.length !== lines.length) throw new Error(`${lines.length} lines, ${answers.length} answers.`);
    let failed = 0;
    for (const [index, { number, text }] of lines.entries()) {
      const answer = answers[index];
      if (answer?.error !== undefined) {
        failed++;
        if (answer.id !== null || answer.line !== number)
          throw new Error(`The failure of line ${number} is misplaced.`);
      } else if (!isDeepStrictEqual(answer?.id, idOf(text)))
        throw new Error(`Line ${number} has another id.`);
    }
    if (status !== (failed === 0 ? 0 : 2)) throw new Error(`Status ${status} after ${failed} failures.`);
  },
};

let folder: string | undefined;

/** A folder without project files, which goes with the process. */
function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'jiaokan-fuzz-'));
  process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

function splitLines(bytes: Buffer): readonly { readonly number: number; readonly text: string }[] {
  return bytes
    .toString('latin1')
    .split('\n')
    .map((text, index) => ({ number: index + 1, text: Buffer.from(text, 'latin1').toString() }))
    .filter(({ text }) => /[^\t\r ]/u.test(text));
}

function idOf(text: string): unknown {
  const record: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  return typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
}
