import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import type { Translator } from './translator.ts';

/** The two ends of a connection. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** The connection as the server sees it: all places count in UTF-16, whatever the client does. Messages keep their order. */
export function translated({ reader, writer }: Transport, translator: Translator): Transport {
  let received = Promise.resolve();
  let sent = Promise.resolve();
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      dispose: () => reader.dispose(),
      listen: (callback: DataCallback) =>
        reader.listen((message: Message) => {
          received = received.then(async () =>
            callback(await orAsItIs(message, (each) => translator.toServer(each))),
          );
        }),
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      dispose: () => writer.dispose(),
      end: () => writer.end(),
      write(message: Message) {
        const written = sent.then(async () =>
          writer.write(await orAsItIs(message, (each) => translator.toClient(each))),
        );
        sent = written.catch(() => undefined);
        return written;
      },
    },
  };
}

/** A message that cannot be told, because it names no sound address, is left to whom it is for. */
function orAsItIs(message: Message, tell: (message: Message) => Promise<Message>): Promise<Message> {
  return tell(message).catch(() => message);
}
