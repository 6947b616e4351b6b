/** How many documents an edit makes the server look at, counted; seconds are measured by `npm run bench`. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { uriOf } from '../support/corpusUris.ts';
import { TestClient } from '../support/testClient.ts';

const hospitals = ['临川市第一人民医院', '青浦区中医院', '云岭县妇幼保健院', '白沙镇卫生院'];

/** Forty documents about four hospitals, each in words of its own. */
const files = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => {
    const subject = [...'春夏秋冬雨雪风霜山水'][index % 10];
    return [`${index}.txt`, `${index}月，${hospitals[index % 4]}办起了${subject}季第${index}场讲座。\n`];
  }),
);
/** A paragraph that is long enough to be told when it stands elsewhere. */
const long =
  '站台尽头的老槐树今年开花很晚，值夜的人说，往年这个时候，满地都是白的，扫了又落，落了又扫，谁也不嫌麻烦。\n';
const edited = uriOf('open.txt');
const start = '临川市第一人民医院\n\n这一段写窗外的景色，有山有水。\n';

let client: TestClient;
/** The documents that were analysed, in order. */
let analysed: string[];

beforeEach(async () => {
  analysed = [];
  const inner = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
  const count = (document: string) => void analysed.push(document);
  const analyzer: Analyzer = {
    ...inner,
    analyze(job) {
      count(job.document);
      return inner.analyze(job);
    },
    summarize(job) {
      count(job.document);
      return inner.summarize(job);
    },
  };
  const settings = () => ({ diagnostics: { scope: 'workspace' } });
  client = await TestClient.start({
    files: { ...files, 'long.txt': long, 'open.txt': start },
    analyzer,
    settings,
  });
  await client.openFile('open.txt');
  await settled();
});
afterEach(() => client.stop());

/** Waits until the corpus rules have looked at whatever they have to look at. */
async function settled(): Promise<void> {
  await client.diagnostics(edited);
  await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
}

/** What an edit makes the server analyse and read from the disk. */
async function costOf(text: string): Promise<{ readonly analysed: string[]; readonly read: number }> {
  analysed = [];
  const before = client.files.reads.length;
  await client.edit(edited, [{ text }]);
  await settled();
  return { analysed, read: client.files.reads.length - before };
}

it('reads each file once at the start', () => {
  expect(analysed.filter((uri) => uri !== edited).sort()).toEqual(
    [...Object.keys(files), 'long.txt'].map(uriOf).sort(),
  );
});

it('an edit that changes no name and no copy touches no other document', async () => {
  expect(await costOf(start.replace('景色', '风景'))).toEqual({ analysed: [edited], read: 0 });
  expect(await costOf(`${start}又添上一段，写屋里的人和事。\n`)).toEqual({ analysed: [edited], read: 0 });
});

it('an edit that spells a name otherwise touches the documents that have the like, and no others', async () => {
  const spelled = Array.from({ length: 40 }, (_, index) => `第${index}天，临川市人民第一医院开诊。`);
  const { analysed: looked } = await costOf(`${spelled.join('\n\n')}\n`);
  const alike = Object.keys(files).filter((_, index) => index % 4 === 0);
  expect([...new Set(looked)].sort()).toEqual([...alike.map(uriOf), edited].sort());
});

it('an edit that copies a paragraph touches the document that it comes from, and no other', async () => {
  const { analysed: looked } = await costOf(`${start}\n${long}`);
  expect([...new Set(looked)].sort()).toEqual([uriOf('long.txt'), edited].sort());
});
