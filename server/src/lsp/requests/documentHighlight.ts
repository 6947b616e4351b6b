import {
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
} from 'vscode-languageserver';
import { type Highlight, highlights } from '../../service/highlights.ts';
import { mentionAt } from '../../service/mentionAt.ts';
import { defineRequest } from '../define.ts';
import { openSnapshot } from '../openSnapshot.ts';

const kinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  definition: DocumentHighlightKind.Write,
  same: DocumentHighlightKind.Read,
  other: DocumentHighlightKind.Text,
};

/** `textDocument/documentHighlight`: every line piece of the entity's mentions in the document. */
export const documentHighlight = defineRequest(
  DocumentHighlightRequest.type,
  async (session, { textDocument, position }): Promise<DocumentHighlight[] | null> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    const named = snapshot === undefined ? undefined : mentionAt(snapshot, position);
    if (snapshot === undefined || named === undefined) return null;
    return highlights(snapshot, named.entity, named.mention.text).map(({ range, kind }) => ({
      range,
      kind: kinds[kind],
    }));
  },
);
