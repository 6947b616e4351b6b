import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from './uris.ts';

/** The state of an open document at one version. */
export interface OpenText {
  /** Canonical; names the document in the index. */
  readonly uri: string;
  /** As the client spells it. */
  readonly clientUri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Whether it is as it was opened, which is as the disk has it in all likelihood. */
  readonly pristine: boolean;
}

/** The documents that the client has open; what it holds wins over the disk. */
export interface Documents {
  get(uri: string): OpenText | undefined;
  all(): readonly OpenText[];
  open(params: DidOpenTextDocumentParams): OpenText;
  /** Undefined when the document is not open. */
  change(params: DidChangeTextDocumentParams): OpenText | undefined;
  close(document: TextDocumentIdentifier): string;
}

/** Starts with no document open. */
export function createDocuments(): Documents {
  const open = new Map<string, { readonly buffer: TextDocument; readonly state: OpenText }>();
  const keep = (uri: string, buffer: TextDocument, pristine: boolean): OpenText => {
    const { languageId, version } = buffer;
    const state = { uri, clientUri: buffer.uri, languageId, version, text: buffer.getText(), pristine };
    open.set(uri, { buffer, state });
    return state;
  };
  return {
    get: (uri) => open.get(uri)?.state,
    all: () => [...open.values()].map(({ state }) => state),
    open({ textDocument: { uri, languageId, version, text } }) {
      return keep(canonicalUri(uri), TextDocument.create(uri, languageId, version, text), true);
    },
    change({ textDocument, contentChanges }) {
      const uri = canonicalUri(textDocument.uri);
      const known = open.get(uri);
      if (known === undefined) return undefined;
      return keep(uri, TextDocument.update(known.buffer, contentChanges, textDocument.version), false);
    },
    close({ uri }) {
      open.delete(canonicalUri(uri));
      return canonicalUri(uri);
    },
  };
}
