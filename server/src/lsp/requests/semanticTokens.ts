import {
  type SemanticTokens,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { spanOf } from '../../engine/text/textModel.ts';
import { type SemanticToken, semanticTokens as tokensOf } from '../../service/semanticTokens.ts';
import { tokenTypes } from '../capabilities.ts';
import { defineRequest } from '../define.ts';
import { canonicalUri } from '../uris.ts';

/** `textDocument/semanticTokens/full`: the people and organizations of a document. */
export const semanticTokensFull = defineRequest(
  SemanticTokensRequest.type,
  async (session, { textDocument }): Promise<SemanticTokens | null> => {
    const analysis = await session.analyses.current(canonicalUri(textDocument.uri));
    return analysis === undefined ? null : { data: encode(tokensOf(analysis.facts)) };
  },
);

/** `textDocument/semanticTokens/range`: those that touch a range, for what is on the screen. */
export const semanticTokensRange = defineRequest(
  SemanticTokensRangeRequest.type,
  async (session, { textDocument, range }): Promise<SemanticTokens | null> => {
    const analysis = await session.analyses.current(canonicalUri(textDocument.uri));
    if (analysis === undefined) return null;
    return { data: encode(tokensOf(analysis.facts, spanOf(analysis.facts.model, range))) };
  },
);

/** Five numbers for each token, places relative to the token before, as the protocol has it. */
function encode(tokens: readonly SemanticToken[]): number[] {
  let line = 0;
  let character = 0;
  return tokens.flatMap((token) => {
    const sameLine = token.line === line;
    const place = [token.line - line, sameLine ? token.character - character : token.character];
    line = token.line;
    character = token.character;
    return [...place, token.length, tokenTypes.indexOf(token.type), 0];
  });
}
