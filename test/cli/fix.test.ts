import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { clean, doubled, fullName, run, shortName, single } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const cut = '云岭大学校史馆昨天上午正式开馆，校长在仪式上讲话时\n\n指出，校史是一所大学的根。\n\n';

function textOf(folder: string, name = 'a.txt'): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('fix', () => {
  it('applies the safe fixes and says what it did', async () => {
    const folder = temporaryFolder({ 'a.txt': clean + doubled, 'b.txt': clean });
    expect(await run(folder, ['fix'])).toEqual(
      expect.objectContaining({
        status: 0,
        stdout: 'a.txt  1 fix applied  doubled-caption ×1\n1 fix applied in 1 file; 0 findings left.\n',
        stderr: '',
      }),
    );
    expect(textOf(folder)).toBe(clean + single);
  });

  it('changes nothing the second time', async () => {
    const folder = temporaryFolder({ 'a.txt': cut.repeat(3) + doubled });
    await run(folder, ['fix']);
    const once = textOf(folder);
    expect(once).not.toBe(cut.repeat(3) + doubled);
    expect((await run(folder, ['fix'])).stdout).toMatch(/^0 fixes applied in 0 files/u);
    expect(textOf(folder)).toBe(once);
  });

  it('leaves what a person has to look at, unless it is asked for', async () => {
    const text = fullName + shortName;
    const folder = temporaryFolder({ 'a.txt': text });
    const rule = ['--rule', 'inconsistent-organization-name'];
    expect((await run(folder, ['fix', ...rule])).status).toBe(1);
    expect(textOf(folder)).toBe(text);
    expect((await run(folder, ['fix', '--unsafe', ...rule])).status).toBe(0);
    expect(textOf(folder)).toBe(fullName + shortName.replace('清河', '清河县'));
  });

  it('keeps line ends as they are, mixed ones too', async () => {
    const line = clean.trimEnd();
    const mixed = `\r\n${line}\r\n\r\n${line}\n\n${line}\r\r\n\n`;
    const folder = temporaryFolder({ 'a.txt': mixed + doubled.replace('\n', '\r\n') });
    await run(folder, ['fix', '--rule', 'doubled-caption']);
    expect(textOf(folder)).toBe(mixed + single.replace('\n', '\r\n'));
  });

  it.each(['gb18030', 'utf-16le', 'big5'])('writes %s back as it was', async (encoding) => {
    const [twice, once] =
      encoding === 'big5' ? ['雲嶺校史館開館儀式'.repeat(2), '雲嶺校史館開館儀式'] : [doubled, single];
    const addBOM = encoding === 'utf-16le';
    const folder = temporaryFolder({ 'a.txt': iconv.encode(twice, encoding, { addBOM }) });
    expect((await run(folder, ['fix'])).stderr).toBe('');
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(iconv.encode(once, encoding, { addBOM }));
  });

  it('fixes the target of a symbolic link', async () => {
    const folder = temporaryFolder({ 'real/a.txt': doubled });
    symlinkSync('real/a.txt', join(folder, 'link.txt'));
    await run(folder, ['fix', 'link.txt']);
    expect(textOf(folder, 'real/a.txt')).toBe(single);
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  it('refuses a file that somebody changes meanwhile', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled });
    const said: string[] = [];
    // The counter on a terminal moves on when a file has been read.
    const write = (text: string | Uint8Array) => {
      if (String(text).includes('1/1')) writeFileSync(join(folder, 'a.txt'), '别人的新稿');
      said.push(String(text));
    };
    const { status } = await run(folder, ['fix'], { stderr: { write, isTerminal: true } });
    expect({ status, text: textOf(folder) }).toEqual({ status: 2, text: '别人的新稿' });
    expect(said.join('')).toContain(
      'a.txt: it has changed since it was read. Run again to work on the new text.',
    );
  });

  it('reports as JSON', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled });
    expect(JSON.parse((await run(folder, ['fix', '--format', 'json'])).stdout)).toEqual({
      version: 1,
      files: [{ path: 'a.txt', fixed: 1, byRule: { 'doubled-caption': 1 }, remaining: 0, error: null }],
      summary: { files: 1, fixed: 1, remaining: 0 },
    });
  });
});

describe('fix --dry-run', () => {
  it('writes nothing and prints a diff that gives the fixed texts', async () => {
    const files = {
      'a.txt': clean + cut.repeat(2) + doubled,
      '卷 二/b.txt': doubled.replace('\n', '\r\n').repeat(2) + clean.trimEnd(),
      'c.txt': clean,
    };
    const folder = temporaryFolder(files);
    const { status, stdout } = await run(folder, ['fix', '--dry-run']);
    expect(status).toBe(1);
    const patched: Record<string, string | false> = { ...files };
    for (const patch of parsePatch(stdout)) {
      const name = patch.newFileName as keyof typeof files;
      patched[name] = applyPatch(files[name], patch, { autoConvertLineEndings: false });
    }
    for (const [name, text] of Object.entries(files)) expect(textOf(folder, name)).toBe(text);
    await run(folder, ['fix']);
    for (const name of Object.keys(files)) expect(patched[name]).toBe(textOf(folder, name));
    expect((await run(folder, ['fix', '--dry-run'])).stdout).toBe('');
  });
});

describe('standard input', () => {
  it('is checked under the settings of its path', async () => {
    const folder = temporaryFolder({ '.jiaokan/config.jsonc': '{ "rules": { "doubled-caption": "off" } }' });
    const here = ['check', '--stdin', '--stdin-path', '卷/a.txt', '--format', 'json'];
    const there = await run(temporaryFolder(), here, { input: doubled });
    expect(JSON.parse(there.stdout).files[0]).toMatchObject({ path: '卷/a.txt', findings: [{}] });
    expect((await run(folder, here, { input: doubled })).status).toBe(0);
  });

  it('is fixed onto standard output, in its own encoding', async () => {
    const folder = temporaryFolder();
    expect(await run(folder, ['fix', '--stdin', '--quiet'], { input: doubled })).toMatchObject({
      status: 0,
      stdout: single,
      stderr: '',
    });
    const { bytes } = await run(folder, ['fix', '--stdin'], { input: iconv.encode(doubled, 'gb18030') });
    expect(bytes).toEqual(iconv.encode(single, 'gb18030'));
    expect((await run(folder, ['fix', '--stdin'], { input: 'plain words\n' })).stdout).toBe('plain words\n');
  });
});
