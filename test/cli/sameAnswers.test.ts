import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import type { FindingJson } from '../../server/src/cli/formats/findingJson.ts';
import type { EntityItem, SuspectItem } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { TestClient } from '../support/testClient.ts';
import { fullName, run, shortName } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const sample = join(import.meta.dirname, '../../sample');

/** The sample corpus, and two documents that do not agree with each other. */
const corpus: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(sample)
      .filter((name) => /\.(?:txt|md)$/u.test(name))
      .map((name) => [name, readFileSync(join(sample, name), 'utf8')]),
  ),
  'names/a.txt': fullName,
  'names/b.txt': shortName,
  'robots.txt': 'User-agent: *\nDisallow: /\n',
  '.jiaokan/config.jsonc':
    '{ "rules": { "stray-space": "error" }, "overrides": { "names/**": { "rules": { "lost-text": "off" } } } }',
};

const texts = Object.keys(corpus).filter((name) => !name.startsWith('.'));

const severities = { error: 1, warning: 2, info: 3, hint: 4 } as const;

interface Answer {
  readonly rule: string;
  readonly severity: number | undefined;
  readonly message: unknown;
  readonly range: unknown;
  readonly related: readonly unknown[];
}

function fromEditor({ code, severity, message, range, relatedInformation }: Diagnostic): Answer {
  const related = (relatedInformation ?? []).map(({ location, message: text }) => ({
    ...location,
    message: text,
  }));
  return { rule: String(code), severity, message, range, related };
}

function fromCommandLine({ rule, severity, message, range, related }: FindingJson): Answer {
  const places = related.map(({ path, ...rest }) => ({ uri: uriOf(path), ...rest }));
  return { rule, severity: severities[severity], message, range, related: places };
}

async function startEditor(): Promise<TestClient> {
  const client = await TestClient.start({ files: corpus });
  onTestFinished(() => client.stop());
  return client;
}

it('gives the editor and the command line the same findings', async () => {
  const client = await startEditor();
  const { stdout } = await run(temporaryFolder(corpus), ['check', '--format', 'json']);
  const files: readonly { path: string; findings: readonly FindingJson[] }[] = JSON.parse(stdout).files;
  expect(files.map(({ path }) => path).sort()).toEqual([...texts].sort());
  for (const { path, findings } of files) {
    const diagnostics = await client.diagnostics(await client.openFile(path));
    expect({ path, answers: findings.map(fromCommandLine) }).toEqual({
      path,
      answers: diagnostics.map(fromEditor),
    });
  }
  expect(files.flatMap(({ findings }) => findings).length).toBeGreaterThan(10);
});

it('gives them the same people and organizations', async () => {
  const client = await startEditor();
  const listed = await client.request<readonly EntityItem[]>('jiaokan/entities', {
    scope: { kind: 'corpus' },
  });
  const { stdout } = await run(temporaryFolder(corpus), ['entities', '--format', 'json']);
  const entities: readonly { name: string; type: string; aliases: string[]; mentions: unknown[] }[] =
    JSON.parse(stdout).entities;
  const row = (name: string, type: string, aliases: readonly string[], mentions: number) =>
    `${type} ${name} ×${mentions} ${[...aliases].sort().join(' ')}`;
  expect(
    entities.map((each) => row(each.name, each.type, each.aliases, each.mentions.length)).sort(),
  ).toEqual(
    listed
      .map((each) =>
        row(
          each.name,
          each.type,
          each.aliases.map(({ text }) => text),
          each.mentions,
        ),
      )
      .sort(),
  );
});

it('gives them the same fixed texts', async () => {
  const client = await startEditor();
  const { edit } = await client.request<{ edit: Parameters<TestClient['apply']>[0] }>('jiaokan/fix', {
    scope: { kind: 'corpus' },
    unsafe: false,
  });
  await client.apply(edit);
  const folder = temporaryFolder(corpus);
  await run(folder, ['fix']);
  for (const path of texts) expect(client.text(uriOf(path))).toBe(readFileSync(join(folder, path), 'utf8'));
});

it('suspects the same spellings', async () => {
  const client = await startEditor();
  const { stdout } = await run(temporaryFolder(corpus), ['names', '--format', 'json']);
  const suspects = await client.request<SuspectItem[]>('jiaokan/suspects', {});
  expect(suspects.length).toBeGreaterThan(0);
  const listed: readonly SuspectItem[] = JSON.parse(stdout).names;
  const written = ({ type, verdict, spellings }: SuspectItem): unknown => ({
    type,
    verdict,
    spellings: spellings.map(({ text, mentions, documents }) => `${text} ${mentions} ${documents}`),
  });
  expect(listed.map(written)).toEqual(suspects.map(written));
});
