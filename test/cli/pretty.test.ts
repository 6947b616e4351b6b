import { describe, expect, it } from 'vitest';
import { columnsOf, padTo } from '../../server/src/cli/formats/width.ts';
import { doubled, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

describe('the width of a text on a terminal', () => {
  it.each([
    ['abc', 3],
    ['校勘', 4],
    ['（1）', 5],
    ['“a”', 3],
    ['é', 1],
    ['𠮷', 2],
    ['ｶ', 1],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
    expect(columnsOf(padTo(text, 10))).toBe(10);
  });
});

describe('colours', () => {
  const terminal = (lines: string[]) => ({
    stdout: { isTerminal: true, write: (text: string | Buffer) => void lines.push(String(text)) },
  });

  it('are for terminals only, and not where NO_COLOR is set', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled });
    const bright: string[] = [];
    await run(folder, ['check'], terminal(bright));
    expect(bright.join('')).toContain('\u001b[33mwarning\u001b[39m');
    const plain: string[] = [];
    await run(folder, ['check'], { ...terminal(plain), variables: { NO_COLOR: '1' } });
    expect(plain.join('')).not.toContain('\u001b');
    expect((await run(folder, ['check'])).stdout).not.toContain('\u001b');
  });

  it('leave progress to a terminal, too', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled });
    const lines: string[] = [];
    const stderr = { isTerminal: true, write: (text: string | Buffer) => void lines.push(String(text)) };
    await run(folder, ['check', '--format', 'json'], { stderr });
    expect(lines.join('')).toBe('\r1/1\r\u001b[K');
  });
});
