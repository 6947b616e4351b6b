import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { DecideParams, MentionGroup, NameDecision, SuspectItem } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { column, page } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

const right = '临川市第一人民医院';
const wrong = '临川市人民第一医院';
const pair = { type: 'organization', name: right, alias: wrong } as const;

let client: TestClient;
beforeEach(async () => {
  client = await TestClient.start({ files: { 'column.txt': column, 'page.txt': page } });
});
afterEach(() => client.stop());

/** The suspects as lines of their spellings with counts. */
async function suspects(): Promise<readonly string[]> {
  const found = await client.request<SuspectItem[]>('jiaokan/suspects', {});
  return found.map(
    ({ verdict, spellings }) =>
      `${verdict}: ${spellings.map(({ text, mentions, difference }) => `${text} ${mentions} ${difference}`.trim()).join(', ')}`,
  );
}

/** Records decisions about names, and lets the server see the file. */
async function decide(decision: NameDecision, ...also: readonly NameDecision[]): Promise<void> {
  const params: DecideParams = { uri: uriOf('page.txt'), decision, also };
  const before = client.entityChanges;
  await client.apply(await client.request<WorkspaceEdit>('jiaokan/decide', params));
  await client.write('.jiaokan/names.jsonc', client.text(uriOf('.jiaokan/names.jsonc')));
  await client.until(() => client.entityChanges > before, 'the names to change');
}

describe('suspects', () => {
  it('are told with their counts and what differs', async () => {
    expect(await suspects()).toEqual([`likely: ${right} 3, ${wrong} 1 other order of words`]);
  });

  it('lead to the places of each spelling', async () => {
    const groups = await client.request<MentionGroup[]>('jiaokan/spelling', {
      type: 'organization',
      text: wrong,
    });
    expect(groups.map(({ uri }) => uri)).toEqual([uriOf('page.txt')]);
    const [mention] = groups[0]?.mentions ?? [];
    expect(mention && client.textOf(uriOf('page.txt'), mention.ranges[0])).toBe(wrong);
    expect(mention?.after).toContain('院长顾明远');
  });

  it('are settled by a decision at once', async () => {
    await decide({ kind: 'different', type: 'organization', names: [right, wrong] });
    expect(await suspects()).toEqual([]);
  });

  it('stay, as decided ones, until the texts are mended', async () => {
    await decide({ kind: 'replace', ...pair });
    expect(await suspects()).toEqual([`recorded: ${right} 3, ${wrong} 1 recorded as to be replaced`]);
  });

  it('tell which of them is kept beside a recorded name, and what is chosen then is kept, too', async () => {
    await decide({ kind: 'same', type: 'organization', name: '临川市立医院', alias: right });
    const [suspect] = await client.request<SuspectItem[]>('jiaokan/suspects', {});
    expect(suspect?.spellings.map(({ text, keptBeside }) => [text, keptBeside])).toEqual([
      [right, '临川市立医院'],
      [wrong, undefined],
    ]);
    await decide({ kind: 'replace', ...pair });
    expect(client.text(uriOf('.jiaokan/names.jsonc'))).not.toContain('"replace"');
  });

  it('take several decisions in one edit', async () => {
    await decide({ kind: 'same', ...pair }, { kind: 'notName', text: '开放日' });
    expect(client.text(uriOf('.jiaokan/names.jsonc'))).toMatch(
      /"aliases": \[\s*"临川市人民第一医院"[\s\S]*"开放日"/u,
    );
    expect(await suspects()).toEqual([]);
  });
});
