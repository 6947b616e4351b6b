import { readingText as readingTextOf } from '../../service/readingText.ts';
import { defineCustomRequest } from '../define.ts';
import { type ReadingTextParams, type ReadingTextResult, readingTextRequest } from '../reviewProtocol.ts';
import { canonicalUri } from '../uris.ts';

/** `jiaokan/readingText`: the logical text of an open document; null where the document is not judged. */
export const readingText = defineCustomRequest(
  readingTextRequest,
  async (session, { uri }: ReadingTextParams): Promise<ReadingTextResult | null> => {
    const analysis = await session.analyses.current(canonicalUri(uri));
    if (analysis === undefined) return null;
    const { text, pieces } = readingTextOf(analysis.facts);
    return {
      version: analysis.version,
      text,
      pieces: pieces.map(({ reading, source, length }) => [
        reading.line,
        reading.character,
        source.line,
        source.character,
        length,
      ]),
    };
  },
);
