/** The server asks its client for files that are on no disk; a client that knows nothing of it has none. */
import { PassThrough } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { toBase64 } from '../../server/src/host/base64.ts';
import type { FileAccess } from '../../server/src/host/virtual/fileAccess.ts';
import { clientFiles } from '../../server/src/lsp/clientFiles.ts';
import type { ReadFileParams, ReadFileResult } from '../../server/src/lsp/filesProtocol.ts';

function connect(prepare: (client: MessageConnection) => void): FileAccess {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  prepare(client);
  server.listen();
  client.listen();
  onTestFinished(() => {
    client.dispose();
    server.dispose();
  });
  return clientFiles(server);
}

it('takes folders and bytes from the client', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
  const files = connect((client) => {
    client.onRequest('jiaokan/readFolder', () => ({ entries: [{ name: 'a.txt', kind: 'file' }] }));
    client.onRequest<ReadFileResult, void>('jiaokan/readFile', ({ limit }: ReadFileParams) =>
      limit < bytes.length
        ? { kind: 'too large', size: bytes.length }
        : { kind: 'bytes', base64: toBase64(bytes) },
    );
  });
  expect(await files.entries('corpus:/a')).toEqual([{ name: 'a.txt', kind: 'file' }]);
  expect(await files.bytes('corpus:/a/a.txt', 100_000)).toEqual({ kind: 'bytes', bytes });
  expect(await files.bytes('corpus:/a/a.txt', 10)).toEqual({ kind: 'too large', size: bytes.length });
});

it('has no such files where the client does not know the messages', async () => {
  const files = connect(() => {});
  expect(await files.entries('corpus:/a')).toBeUndefined();
  expect(await files.bytes('corpus:/a/a.txt', 10)).toEqual({ kind: 'missing' });
});

it('hands on what the client says of a folder that it cannot read', async () => {
  const files = connect((client) => {
    client.onRequest('jiaokan/readFolder', () => {
      throw new Error('no network');
    });
  });
  await expect(files.entries('corpus:/a')).rejects.toThrow(/no network/u);
});
