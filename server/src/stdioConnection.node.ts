import {
  type Connection,
  createConnection,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFileSystem } from './host/node/fileSystem.ts';
import { soundFrames } from './host/node/soundFrames.ts';
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
  const messages = soundFrames(() =>
    connection.console.error('What came in was no message of the protocol, and was passed over.'),
  );
  let shutDown = false;
  const { reader, writer } = translated(
    { reader: new StreamMessageReader(stdin.pipe(messages)), writer: new StreamMessageWriter(stdout) },
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
  const connection: Connection = createConnection(ProposedFeatures.all, reader, writer);
  return connection;
}
