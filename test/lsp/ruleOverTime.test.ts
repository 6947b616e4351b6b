/** A rule that does not end, in the bundled server and the command line: it is named and switched off, and all else goes on. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { jobsAnalyst } from '../../server/src/cli/jobsAnalyst.ts';
import { noRecordedNames } from '../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { threadStarter } from '../../server/src/host/node/engineThread.ts';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { Editor } from '../soak/editor.ts';
import { spaced } from '../support/sampleTexts.ts';

const endless = 'interleaved-columns';
const leisurely = 'non-canonical-name';

/** Makes one rule not end on a text that says so, and one about the corpus take its time. */
const slowRules: Plugin = {
  name: 'slow-rules',
  setup: (building) => {
    building.onLoad({ filter: /engine.rules.registry\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: `${readFileSync(path, 'utf8').replace('export const allRules', 'const soundRules')}
        const slow: Record<string, (text: string) => void> = {
          '${endless}': (text) => { while (text.includes('没完没了')) {} },
          '${leisurely}': (text) => {
            const end = performance.now() + (text.includes('从容不迫') ? 1500 : 0);
            while (performance.now() < end) {}
          },
        };
        export const allRules = soundRules.map((rule) => {
          const wait = slow[rule.id];
          if (wait === undefined) return rule;
          return { ...rule, check(context: any) { wait(context.facts.model.text); return rule.check(context); } };
        });`,
    }));
  },
};

let folder: string;
let corpus: string;
let editor: Editor | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaokan-endless-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  const { plugins = [], ...bundle } = serverBundle(folder);
  await build({
    ...bundle,
    plugins: [slowRules, ...plugins],
    entryPoints: {
      server: 'server/src/main.node.ts',
      engineWorker: 'server/src/engineWorker.node.ts',
    },
    outdir: folder,
  });
});

afterAll(() => {
  editor?.child.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function diagnostics(of: Editor, path: string): Promise<readonly Diagnostic[]> {
  const textDocument = { uri: of.uriOf(path) };
  const report = (await of.ask('textDocument/diagnostic', { textDocument })) as DocumentDiagnosticReport;
  return report.kind === 'full' ? report.items : [];
}

it('is named once at the head of the document, and every other rule and document goes on', async () => {
  writeFileSync(join(corpus, 'closed.txt'), `${spaced}\n真是没完没了。\n`);
  const settings = { analysis: { ruleTimeBudget: 600 }, diagnostics: { scope: 'workspace' } };
  const server = await Editor.start({ program: folder, corpus, settings });
  editor = server;
  await server.openDocument('open.txt', `${spaced}\n真是没完没了。\n`);
  const expected = [
    expect.objectContaining({
      code: endless,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      message: expect.stringMatching(
        /^The rule interleaved-columns did not end on this document within 0\.6 s/u,
      ),
    }),
    expect.objectContaining({ code: 'letter-spaced' }),
  ];
  expect(await diagnostics(server, 'open.txt')).toEqual(expected);
  await server.edit('open.txt', [{ start: 0, end: 0, text: '\n' }]);
  expect((await diagnostics(server, 'open.txt')).map(({ code }) => code)).toEqual([endless, 'letter-spaced']);
  await server.openDocument('other.txt', spaced);
  expect((await diagnostics(server, 'other.txt')).map(({ code }) => code)).toEqual(['letter-spaced']);
  const { items } = (await server.ask('workspace/diagnostic', {
    identifier: 'jiaokan',
    previousResultIds: [],
  })) as { items: { uri: string; items: Diagnostic[] }[] };
  expect(items.find(({ uri }) => uri === server.uriOf('closed.txt'))?.items).toEqual(expected);
  expect(server.status).toMatchObject({ skipped: [] });
});

it('of the corpus, which no thread can be ended for, is named and does not run again', async () => {
  if (editor === undefined) throw new Error('No server.');
  await editor.openDocument('slow.txt', `${spaced}\n讲解员从容不迫。\n`);
  const server = editor;
  const codes = async () => (await diagnostics(server, 'slow.txt')).map(({ code }) => code);
  // While its names are being read, a document that was opened is shown without what the corpus says.
  await expect.poll(codes, { timeout: 60_000 }).toEqual([leisurely, 'letter-spaced']);
});

it('is off for all documents once it did not end on three', async () => {
  if (editor === undefined) throw new Error('No server.');
  await editor.openDocument('third.txt', `没完没了。\n\n${spaced}`);
  expect((await diagnostics(editor, 'third.txt')).map(({ code }) => code)).toContain(endless);
  await editor.openDocument('fourth.txt', spaced);
  expect((await diagnostics(editor, 'fourth.txt')).map(({ code }) => code)).toEqual([
    endless,
    'letter-spaced',
  ]);
});

it('does not keep the command line, where it reads in threads', async () => {
  const analyst = jobsAnalyst({
    start: threadStarter(join(folder, 'engineWorker.js')),
    threads: 2,
    rules: allRules,
    ruleBudget: 600,
    withoutDictionary: () => {},
  });
  const job = { recorded: noRecordedNames, settings: new Map() };
  const texts = [`${spaced}\n真是没完没了。\n`, spaced, `没完没了。\n\n${spaced}`];
  const read = await Promise.all(
    texts.map((text, index) => analyst.analyze({ ...job, document: `${index}.txt`, text })),
  );
  analyst.dispose();
  expect(read.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    [endless, 'letter-spaced'],
    ['letter-spaced'],
    expect.arrayContaining([endless]),
  ]);
});
