import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { createTextModel, spanOf } from '../../engine/text/textModel.ts';
import { defineRequest } from '../define.ts';
import { fixDocument } from '../edits/fixDocument.ts';
import { isJudged } from '../eligibility.ts';
import { ruleFamilies } from '../reviewProtocol.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** `textDocument/formatting`: the safe fixes of layout, and nothing else; words and marks are none of a formatter's. */
export const formatting = defineRequest(
  DocumentFormattingRequest.type,
  (session, { textDocument }, token): Promise<TextEdit[] | null> =>
    layoutEdits(session, textDocument.uri, undefined, () => token.isCancellationRequested),
);

/** `textDocument/rangeFormatting`: those that touch a range. */
export const rangeFormatting = defineRequest(
  DocumentRangeFormattingRequest.type,
  (session, { textDocument, range }, token): Promise<TextEdit[] | null> =>
    layoutEdits(session, textDocument.uri, range, () => token.isCancellationRequested),
);

async function layoutEdits(
  session: Session,
  clientUri: string,
  range: Range | undefined,
  given: () => boolean,
): Promise<TextEdit[] | null> {
  const uri = canonicalUri(clientUri);
  const document = session.documents.get(uri);
  if (document === undefined || !isJudged(session, document)) return null;
  const { text } = document;
  const wish = {
    strongest: 'safe',
    rules: ruleFamilies.layout,
    ...(range === undefined ? {} : { within: spanOf(createTextModel(text), range) }),
  } as const;
  const fix = await fixDocument(session, uri, text, wish, given);
  // Edits carry no version here: a text that went on must not be cut at the old places.
  if (fix === undefined || session.documents.get(uri) !== document) return null;
  return fix.edits.map(({ range: place, newText }) => ({ range: place, newText }));
}
