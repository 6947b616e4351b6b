import type { Message } from 'vscode-languageserver';
import { Message as MessageKind } from 'vscode-languageserver';
import { canonicalUri } from '../uris.ts';
import { type Columns, columnsOf, type PositionEncoding } from './columns.ts';
import { changePlaces, uriOf } from './places.ts';
import { encodeTokens } from './semanticColumns.ts';

/** Stands between a client that does not count in UTF-16 and a server that does. Messages must come in their order. */
export interface Translator {
  toServer(message: Message): Promise<Message>;
  toClient(message: Message): Promise<Message>;
}

/** Gives the text of a file that is not open; undefined where it has none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** The request that an answer belongs to. */
interface Asked {
  readonly method: string;
  readonly uri: string | undefined;
}

/** Makes a translator. It does nothing for a client that can count in UTF-16, as nearly all do. */
export function createTranslator(readText: ReadText): Translator {
  let encoding: PositionEncoding | undefined;
  const open = new Map<string, Columns>();
  const asked = new Map<number | string, Asked>();

  const columnsFor = async (
    value: unknown,
    uri: string | undefined,
    wanted: PositionEncoding,
  ): Promise<ReadonlyMap<string, Columns>> => {
    const named = new Set<string>();
    changePlaces(value, uri, (each, position) => {
      named.add(each);
      return position;
    });
    const found = new Map<string, Columns>();
    for (const each of named) {
      const here = open.get(canonicalUri(each));
      const text = here === undefined ? await readText(each) : '';
      const columns = here ?? (text === undefined ? undefined : columnsOf(text, wanted));
      if (columns !== undefined) found.set(each, columns);
    }
    return found;
  };

  const change = async <T>(
    value: T,
    uri: string | undefined,
    wanted: PositionEncoding,
    way: keyof Columns,
  ): Promise<T> => {
    const columns = await columnsFor(value, uri, wanted);
    return changePlaces(value, uri, (each, position) => columns.get(each)?.[way](position) ?? position) as T;
  };

  return {
    async toServer(message) {
      if (MessageKind.isRequest(message) && message.method === 'initialize') {
        encoding = wantedEncoding(message.params);
        if (encoding !== undefined && message.id !== null) {
          asked.set(message.id, { method: message.method, uri: undefined });
        }
      }
      if (encoding === undefined) return message;
      if (MessageKind.isNotification(message)) follow(message.method, message.params, encoding, open);
      if (!MessageKind.isRequest(message) && !MessageKind.isNotification(message)) return message;
      const uri = uriOf(message.params);
      if (MessageKind.isRequest(message) && message.id !== null) {
        asked.set(message.id, { method: message.method, uri });
      }
      return { ...message, params: await change(message.params, uri, encoding, 'toUtf16') } as Message;
    },
    async toClient(message) {
      if (encoding === undefined) return message;
      if (!MessageKind.isResponse(message)) {
        if (!MessageKind.isRequest(message) && !MessageKind.isNotification(message)) return message;
        return {
          ...message,
          params: await change(message.params, undefined, encoding, 'fromUtf16'),
        } as Message;
      }
      const of = message.id === null ? undefined : asked.get(message.id);
      if (message.id !== null) asked.delete(message.id);
      if (of === undefined || message.result === undefined) return message;
      if (of.method === 'initialize')
        return { ...message, result: withEncoding(message.result, encoding) } as Message;
      const columns = of.uri === undefined ? undefined : open.get(canonicalUri(of.uri));
      if (of.method.startsWith('textDocument/semanticTokens/') && columns !== undefined) {
        return { ...message, result: withTokens(message.result, columns) } as Message;
      }
      return { ...message, result: await change(message.result, of.uri, encoding, 'fromUtf16') } as Message;
    },
  };
}

/**
 * What a client wants that cannot count in UTF-16, or that says so itself (`initializationOptions.positionEncoding`): some
 * count bytes and do not tell.
 */
function wantedEncoding(params: unknown): PositionEncoding | undefined {
  const { capabilities, initializationOptions } = members(params);
  const told = members(initializationOptions).positionEncoding;
  const offered = members(members(capabilities).general).positionEncodings;
  const wanted: readonly unknown[] = told === undefined ? (Array.isArray(offered) ? offered : []) : [told];
  if (wanted.includes('utf-16')) return undefined;
  return wanted.find((each): each is PositionEncoding => each === 'utf-8' || each === 'utf-32');
}

/** Documents are sent whole, so that no place in a change has to be told. */
function withEncoding(result: unknown, encoding: PositionEncoding): unknown {
  const { capabilities } = members(result);
  const { textDocumentSync } = members(capabilities);
  return {
    ...members(result),
    capabilities: {
      ...members(capabilities),
      positionEncoding: encoding,
      textDocumentSync: { ...members(textDocumentSync), change: 1 },
    },
  };
}

function withTokens(result: unknown, columns: Columns): unknown {
  const { data } = members(result);
  return Array.isArray(data) ? { ...members(result), data: encodeTokens(data, columns) } : result;
}

/** Keeps the columns of what the client has open. */
function follow(
  method: string,
  params: unknown,
  encoding: PositionEncoding,
  open: Map<string, Columns>,
): void {
  const { textDocument, contentChanges } = members(params);
  const { uri, text } = members(textDocument);
  if (typeof uri !== 'string') return;
  const key = canonicalUri(uri);
  if (method === 'textDocument/didClose') open.delete(key);
  if (method === 'textDocument/didOpen' && typeof text === 'string') open.set(key, columnsOf(text, encoding));
  if (method === 'textDocument/didChange' && Array.isArray(contentChanges)) {
    const last = members(contentChanges.at(-1)).text;
    if (typeof last === 'string') open.set(key, columnsOf(last, encoding));
  }
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
