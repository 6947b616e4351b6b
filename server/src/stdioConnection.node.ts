import {
  type Connection,
  createConnection,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFileSystem } from './host/node/fileSystem.ts';
import { createTranslator } from './lsp/positions/translator.ts';
import { translated } from './lsp/positions/transport.ts';

/** A connection over the standard streams, with what the library does when it makes one from the arguments. */
export function stdioConnection(): Connection {
  const { stdin, stdout, stderr } = process;
  // The output is for messages alone.
  globalThis.console = new console.Console(stderr);
  const translator = createTranslator(async (uri) => {
    const reading = await nodeFileSystem.read(uri, { maxFileSize: Number.MAX_SAFE_INTEGER });
    return reading.kind === 'text' ? reading.text : undefined;
  });
  let shutDown = false;
  const { reader, writer } = translated(
    { reader: new StreamMessageReader(stdin), writer: new StreamMessageWriter(stdout) },
    {
      ...translator,
      toServer(message) {
        shutDown ||= Message.isRequest(message) && message.method === 'shutdown';
        return translator.toServer(message);
      },
    },
  );
  // Without a client there is nothing left to do.
  for (const event of ['end', 'close']) stdin.once(event, () => process.exit(shutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer);
}
