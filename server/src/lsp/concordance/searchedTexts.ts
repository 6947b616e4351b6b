import { readLayout } from '../../engine/layout/readLayout.ts';
import { createTextModel } from '../../engine/text/textModel.ts';
import type { SearchedText } from '../../service/concordance/kwic.ts';
import { contextOf } from '../eligibility.ts';
import { hashOf } from '../hash.ts';
import type { Session } from '../session.ts';

type TextSource = Pick<Session, 'documents' | 'folders' | 'settings' | 'host'>;

/** The text of a document of the corpus as the editor or the disk holds it. */
export async function sourceText(source: TextSource, uri: string): Promise<string | undefined> {
  const open = source.documents.get(uri);
  if (open !== undefined) return open.text;
  const { place } = contextOf(source, uri);
  const settings = place?.folder.selector.settings(place.path);
  if (settings?.included !== true) return undefined;
  const reading = await source.host.files.read(uri, settings);
  return reading.kind === 'text' ? reading.text : undefined;
}

/** Logical texts that were searched before; the same words are often looked for again. */
export interface SearchedTexts {
  of(document: string, text: string): SearchedText;
}

/** UTF-16 units of all texts that are kept together; those that were read first go first. */
const mostKept = 16_000_000;

/** Starts without any text. */
export function createSearchedTexts(): SearchedTexts {
  const texts = new Map<string, { readonly signature: string; readonly searched: SearchedText }>();
  let kept = 0;

  const forget = (document: string): void => {
    kept -= texts.get(document)?.searched.model.text.length ?? 0;
    texts.delete(document);
  };

  return {
    of(document, text) {
      const signature = hashOf(text);
      const known = texts.get(document);
      if (known?.signature === signature) return known.searched;
      forget(document);
      const model = createTextModel(text);
      const searched = { document, model, paragraphs: readLayout(model).paragraphs };
      texts.set(document, { signature, searched });
      kept += text.length;
      for (const oldest of texts.keys()) {
        if (kept <= mostKept || oldest === document) break;
        forget(oldest);
      }
      return searched;
    },
  };
}
