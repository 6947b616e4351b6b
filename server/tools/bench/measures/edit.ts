import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRandom } from '../../layout/corrupt/random.ts';
import { type Figure, type Measure, spread } from '../figure.ts';
import { type BenchServer, isReady, startServer } from '../server.ts';
import { documentOf } from '../texts.ts';
import { withServer } from '../withServer.ts';

/** Edits that are made before any is measured: the first of them pay for what is compiled and kept. */
const warmUps = 3;

/** From an edit of one character to the diagnostics of the new text, through the server as it ships. */
export const edit: Measure = async (options) =>
  withServer([], async ({ program, corpus }) => {
    const figures: Figure[] = [];
    for (const bytes of options.sizes) {
      const text = documentOf(bytes, options);
      if (text === undefined) continue;
      const server = await startServer(program, corpus);
      await server.until(isReady);
      figures.push(...(await editsOf(server, text, label(bytes), options.edits, options.seed)));
      await server.stop();
    }
    return figures;
  });

async function editsOf(
  server: BenchServer,
  text: string,
  size: string,
  count: number,
  seed: number,
): Promise<readonly Figure[]> {
  const random = createRandom(seed);
  const uri = 'untitled:bench';
  let document = TextDocument.create(uri, 'plaintext', 1, text);
  const pull = () => server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const opened = performance.now();
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  await pull();
  const first = performance.now() - opened;
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let index = 0; index < count + warmUps; index++) {
    const change = typed(document, random.integer(0, text.length - 1), random.pick([...'文化江水山']));
    document = TextDocument.update(document, [change], index + 2);
    const before = server.usage()?.living;
    const begun = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [change],
    });
    await pull();
    const after = performance.now() - begun;
    const used = server.usage()?.living;
    if (index < warmUps) continue;
    wall.push(after);
    if (before !== undefined && used !== undefined) cpu.push(used - before);
  }
  const peak = server.usage()?.peak;
  return [
    { name: `${size}: opening to diagnostics`, value: first, unit: 'ms' },
    ...spread(`${size}: edit to diagnostics, wall`, wall),
    ...(cpu.length === 0 ? [] : spread(`${size}: edit to diagnostics, server CPU`, cpu)),
    ...(peak === undefined ? [] : [{ name: `${size}: peak memory`, value: peak, unit: 'MB' } as const]),
  ];
}

/** One character more, inside of a paragraph. */
function typed(document: TextDocument, near: number, text: string) {
  const at = /\p{Script=Han}{2}/u.exec(document.getText().slice(near, near + 500))?.index ?? 0;
  const place = document.positionAt(near + at + 1);
  return { range: { start: place, end: place }, text };
}

function label(bytes: number): string {
  return bytes < 1e6 ? `${bytes / 1e3} KB` : `${bytes / 1e6} MB`;
}
