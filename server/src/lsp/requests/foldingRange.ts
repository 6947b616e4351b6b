import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import { folds } from '../../service/folding.ts';
import { defineRequest } from '../define.ts';
import { canonicalUri } from '../uris.ts';

/** `textDocument/foldingRange`: sections, and runs of captions and navigation. */
export const foldingRange = defineRequest(
  FoldingRangeRequest.type,
  async (session, { textDocument }): Promise<FoldingRange[] | null> => {
    const analysis = await session.analyses.current(canonicalUri(textDocument.uri));
    if (analysis === undefined) return null;
    return folds(analysis.facts).map(({ startLine, endLine, kind }) => ({
      startLine,
      endLine,
      ...(kind === 'section' ? {} : { kind: FoldingRangeKind.Region }),
    }));
  },
);
