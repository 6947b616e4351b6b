import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../server/src/service/overview/reportData.ts';
import { doubled, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const files = {
  '2021-03-05.txt': '云岭市人民医院院长赵明远在会上讲话。赵明\n\n远说，医院将继续努力。\n',
  'b.txt': `${doubled}\n记者从云岭市人民医院获悉，院长赵明远昨天到访。\n`,
};

/** The data that a page carries. */
function dataIn(page: string): ReportData {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/su.exec(page)?.[1] ?? '');
}

describe('report', () => {
  it('holds findings, names, who is named with whom, and where', async () => {
    const { status, stdout, stderr } = await run(temporaryFolder(files), ['report']);
    expect([status, stderr]).toEqual([0, '']);
    const { version, overview, mentions, dates } = dataIn(stdout);
    expect(version).toBe('1.2.3');
    expect(overview.documents.map(({ label, findings }) => ({ label, findings }))).toEqual([
      { label: '2021-03-05.txt', findings: { 'broken-wrap': 1 } },
      { label: 'b.txt', findings: { 'doubled-caption': 1 } },
    ]);
    expect(overview.rules['doubled-caption']).toMatch(/caption/u);
    expect(overview.links).toEqual([{ entities: [1, 0], paragraphs: 2 }]);
    expect(
      mentions['person:赵明远']?.map(({ uri, key, left }) => `${uri} ${left.slice(-2)}[${key}]`),
    ).toEqual(['2021-03-05.txt 院长[赵明远]', '2021-03-05.txt 话。[赵明远]', 'b.txt 院长[赵明远]']);
    expect(dates).toEqual({ '2021-03-05.txt': '2021-03-05' });
  });

  it('is one page with a policy that lets in its own script and style only', async () => {
    const { stdout } = await run(temporaryFolder(files), ['report', '--locale', 'zh-cn']);
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/u);
    expect(stdout).not.toMatch(/https?:|src=|href=/u);
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(stdout)?.[1];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const script = /<script>(.*?)<\/script>/su.exec(stdout)?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/su.exec(stdout)?.[1] ?? '';
    expect(policy).toBe(`default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}`);
  });

  it('keeps what stands in the corpus from becoming markup', async () => {
    const hostile = '</script><img src=x onerror=alert(1)><!--';
    const text = `${files['b.txt']}\n院长赵明远${hostile}，昨天到访。\n`;
    const { stdout } = await run(temporaryFolder({ [`${'<img src=x>'}.txt`]: text }), ['report']);
    expect(stdout.match(/<\/script>/gu)).toHaveLength(2);
    expect(stdout).not.toMatch(/<img|<!--/u);
    expect(dataIn(stdout).overview.documents[0]?.label).toBe('<img src=x>.txt');
  });

  it('goes into a file', async () => {
    const folder = temporaryFolder(files);
    const { status, stdout } = await run(folder, ['report', '.', '--output', 'overview.html']);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'overview.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/u);
    const unwritable = await run(folder, ['report', '.', '--output', 'none/overview.html']);
    expect(unwritable.status).toBe(2);
    expect(unwritable.stderr).toMatch(/none/u);
  });

  it('names what it could not read, on the page and beside it', async () => {
    const { status, stdout, stderr } = await run(temporaryFolder(files), ['report', 'b.txt', 'c.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^c\.txt: there is no such file/u);
    expect(dataIn(stdout).overview.failed).toEqual([
      { label: 'c.txt', reason: expect.stringMatching(/no such file/u) },
    ]);
    expect(dataIn(stdout).overview.documents).toHaveLength(1);
  });

  it('leaves out other rules when it is told so', async () => {
    const { stdout } = await run(temporaryFolder(files), ['report', '--rule', 'broken-wrap']);
    expect(dataIn(stdout).overview.documents.map(({ findings }) => findings)).toEqual([
      { 'broken-wrap': 1 },
      {},
    ]);
  });

  it('has no other formats', async () => {
    const { status, stderr } = await run(temporaryFolder(files), ['report', '--format', 'json']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no option/u);
  });
});
