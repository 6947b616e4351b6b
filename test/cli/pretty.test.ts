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

describe('control characters of strangers', () => {
  const bell = 'a\u001b]0;owned\u0007\n::warning::b.txt';
  const text = `${doubled}\n王\u001b[2J建国来了，\u001b[8m看水。\n`;

  it.skipIf(process.platform === 'win32')('in names of files are shown, and make no lines', async () => {
    const folder = temporaryFolder({ [bell]: doubled, [`${bell.slice(0, -4)}2.txt`]: '\0' });
    for (const command of ['check', 'fix']) {
      const { stdout, stderr } = await run(folder, [command]);
      expect(stdout).toContain('a␛]0;owned␇␊::warning::b.txt');
      expect(stderr).toContain('a␛]0;owned␇␊::warning::b2.txt: ');
    }
  });

  it('make no lines where a file is not there or a project file is not understood', async () => {
    const config = JSON.stringify({ rules: { 'a\n::error::b': 'off' } });
    const folder = temporaryFolder({ 'a.txt': doubled, '.jiaokan/config.jsonc': config });
    for (const args of [['import', 'a\n::error::b.ann'], ['import', 'a\n::error::b.csv'], ['check']]) {
      const { stderr } = await run(folder, args);
      expect(stderr).toContain('a␊::error::b');
      expect(stderr).not.toMatch(/^::error/mu);
    }
  });

  it('are shown on a terminal, and left as they are elsewhere', async () => {
    const folder = temporaryFolder({ 'a.txt': text });
    const shown: string[] = [];
    const write = (piece: string | Buffer) => void shown.push(String(piece));
    await run(folder, ['fix', '--dry-run'], { stdout: { isTerminal: true, write } });
    expect(shown.join('')).toContain('-王␛[2J建国来了，␛[8m看水。\n');
    expect((await run(folder, ['fix', '--dry-run'])).stdout).toContain('-王\u001b[2J建国来了，');
  });
});
