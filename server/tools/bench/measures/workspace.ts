import { type Figure, type Measure, spread } from '../figure.ts';
import { type BenchServer, isReady, startServer } from '../server.ts';
import { corpusOf, documentOf } from '../texts.ts';
import { withServer } from '../withServer.ts';

/** How large the document is that a person looks at meanwhile, in bytes of UTF-8. */
const openBytes = 20_000;
/** How often the person points at a word, in milliseconds. */
const pace = 100;

/**
 * How long it takes until all files of a corpus have diagnostics, how much of that falls on comparing them, and how
 * soon a hover is answered meanwhile.
 */
export const workspace: Measure = async (options) => {
  const texts = corpusOf(options.documents, options);
  const text = documentOf(openBytes, options) ?? '';
  return withServer(texts, async ({ program, corpus }) => {
    const begun = performance.now();
    const server = await startServer(program, corpus, { diagnostics: { scope: 'workspace' } });
    const uri = 'untitled:bench';
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    let over = false;
    const hovers = pointing(server, uri, text, () => over);
    await server.until((status) => isReady(status) && status.documents > 0);
    const indexed = performance.now() - begun;
    const { items } = await server.connection.sendRequest<{
      items: readonly { items: readonly unknown[] }[];
    }>('workspace/diagnostic', { previousResultIds: [] });
    const settled = performance.now() - begun;
    over = true;
    const { waits, worked } = await hovers;
    const usage = server.usage();
    await server.stop();
    const figures: readonly Figure[] = [
      { name: 'documents', value: texts.length, unit: 'count' },
      { name: 'documents with diagnostics', value: items.length, unit: 'count' },
      { name: 'diagnostics', value: items.reduce((sum, each) => sum + each.items.length, 0), unit: 'count' },
      { name: 'start until all are read, wall', value: indexed / 1e3, unit: 's' },
      { name: 'start until all are compared, wall', value: settled / 1e3, unit: 's' },
      ...spread('hover meanwhile, wall', waits),
      // What a person waits for where the machine has nothing else to do.
      ...(worked.length === 0 ? [] : spread('hover meanwhile, time of the protocol thread', worked)),
    ];
    if (usage === undefined) return figures;
    return [
      ...figures,
      { name: 'server CPU', value: usage.all / 1e3, unit: 's' },
      { name: 'peak memory of the server', value: usage.peak, unit: 'MB' },
    ];
  });
};

/** How long answers took, and what the protocol thread did until they came (Linux), in ms. */
interface Answers {
  readonly waits: number[];
  readonly worked: number[];
}

/** Points at one place after the other until it is told to stop. */
async function pointing(
  { connection, usage }: BenchServer,
  uri: string,
  text: string,
  over: () => boolean,
): Promise<Answers> {
  const answers: Answers = { waits: [], worked: [] };
  const lines = text.split('\n').length;
  for (let line = 0; !over(); line = (line + 7) % lines) {
    const before = usage()?.protocol;
    const begun = performance.now();
    const position = { line, character: 4 };
    await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    answers.waits.push(performance.now() - begun);
    const after = usage()?.protocol;
    if (before !== undefined && after !== undefined) answers.worked.push(after - before);
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
  return answers;
}
