/** How many texts a decision about a name makes the server read anew, counted, and that its answers are those of a fresh start. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import type { EntityItem } from '../../server/src/lsp/protocol.ts';
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
const about = (hospital: string): readonly string[] =>
  Object.entries(files).flatMap(([path, text]) => (text.includes(hospital) ? [uriOf(path)] : []));

const namesFile = '.jiaokan/names.jsonc';
const entity = (name: string, more: object = {}) => ({ type: 'organization', name, ...more });
const names = (...entities: readonly object[]): string => JSON.stringify({ entities });

/** Counts the texts that are analysed. */
function counting() {
  const inner = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
  const analysed: string[] = [];
  const note = (document: string) => void analysed.push(document);
  const analyzer: Analyzer = {
    ...inner,
    analyze(job, early) {
      note(job.document);
      return inner.analyze(job, early);
    },
    summarize(job) {
      note(job.document);
      return inner.summarize(job);
    },
  };
  return { analyzer, analysed };
}

/** Writes the names file, and waits until what it says is in force everywhere. */
async function record(client: TestClient, text: string): Promise<void> {
  const before = client.entityChanges;
  await client.write(namesFile, text);
  await client.until(() => client.entityChanges > before, 'the names to change');
  await client.until(() => client.status?.indexing === null, 'the files to be read');
}

describe.each(['openFiles', 'workspace'])('with the scope %s, a decision', (scope) => {
  let client: TestClient;
  let analysed: string[];
  /** An editor shows one text of each of the first two hospitals. */
  const open = [uriOf('0.txt'), uriOf('1.txt')];

  const settled = async (): Promise<void> => {
    for (const uri of open) await client.diagnostics(uri);
    if (scope === 'workspace')
      await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  };
  const costOf = async (text: string): Promise<readonly string[]> => {
    analysed.length = 0;
    await record(client, text);
    await settled();
    return [...new Set(analysed)].sort();
  };

  beforeEach(async () => {
    const counted = counting();
    analysed = counted.analysed;
    const settings = () => ({ diagnostics: { scope } });
    client = await TestClient.start({ files, analyzer: counted.analyzer, settings });
    await client.openFile('0.txt');
    await client.openFile('1.txt');
    await settled();
  });
  afterEach(() => client.stop());

  it('has the texts read that hold the name, and no others', async () => {
    expect(await costOf(names(entity('青浦区中医院', { aliases: ['区中医院'] })))).toEqual(
      [...about('青浦区中医院')].sort(),
    );
    const both = names(entity('青浦区中医院', { aliases: ['区中医院'] }), entity('白沙镇卫生院'));
    expect(await costOf(both)).toEqual([...about('白沙镇卫生院')].sort());
  });

  it('that is taken back has the same texts read', async () => {
    await costOf(names(entity('云岭县妇幼保健院')));
    expect(await costOf('{}')).toEqual([...about('云岭县妇幼保健院')].sort());
  });

  it('about a name that no text holds, a note and a blank line have none read', async () => {
    expect(await costOf(names(entity('栖霞县图书馆')))).toEqual([]);
    analysed.length = 0;
    await client.write(namesFile, `\n${names(entity('栖霞县图书馆', { note: '新馆' }))}\n`);
    await settled();
    expect(analysed).toEqual([]);
  });

  it('is noticed in the editor too, and costs nothing when its file is only opened and closed', async () => {
    await costOf(names(entity('白沙镇卫生院')));
    analysed.length = 0;
    const uri = await client.openFile(namesFile);
    await client.close(uri);
    await settled();
    expect(analysed).toEqual([]);
  });
});

const spellings = [...hospitals, '临川市人民第一医院', '区中医院', '讲座'];
/** Entities that share no spelling: a names file with such a mistake is not put into force. */
const decisions = fc
  .tuple(fc.shuffledSubarray(spellings, { maxLength: 4 }), fc.nat(3), fc.constantFrom(...spellings))
  .map(([[first, second, ...aliases], cut, other]) => [
    ...(first === undefined ? [] : [entity(first, { aliases: aliases.slice(0, cut) })]),
    ...(second === undefined ? [] : [entity(second, { replace: aliases.slice(cut), distinctFrom: [other] })]),
  ]);

it('after any decisions, the answers are those of a server that starts with them', async () => {
  const some = Object.fromEntries(Object.entries(files).slice(0, 6));
  const texts = { ...some, 'other.txt': '临川市人民第一医院的讲座，区中医院也来了人。\n' };
  const answers = async (client: TestClient) => {
    const uri = uriOf('other.txt');
    const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
    const rules = (await client.diagnostics(uri)).map(({ code, range }) => ({ code, range }));
    return { entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)), rules };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(decisions, { minLength: 1, maxLength: 3 }), async (steps) => {
      const client = await TestClient.start({ files: texts });
      await client.openFile('other.txt');
      await client.diagnostics(uriOf('other.txt'));
      let last = '';
      for (const [index, step] of steps.entries()) {
        // A comment makes each text another one, so that each is told of.
        last = `// ${index}\n${names(...step)}`;
        await record(client, last);
      }
      const fresh = await TestClient.start({ files: { ...texts, [namesFile]: last } });
      await fresh.openFile('other.txt');
      expect(await answers(client)).toEqual(await answers(fresh));
      await Promise.all([client.stop(), fresh.stop()]);
    }),
    { numRuns: 8 },
  );
});
