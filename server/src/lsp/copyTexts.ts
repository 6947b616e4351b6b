import { createTextModel, type TextModel } from '../engine/text/textModel.ts';
import { contextOf } from './eligibility.ts';
import type { Session } from './session.ts';

/** Texts of the corpus that copies are compared with. The index keeps no text, so they are read when they are wanted. */
export interface CopyTexts {
  /** The text that a document's record was made of; what is not at hand is noted as wanted. */
  textOf(document: string): TextModel | undefined;
  /** Reads what is wanted. Tells whether there is anything new. */
  load(session: LoadSource): Promise<boolean>;
  /** A document has another record now, or none. */
  forget(document: string): void;
}

type LoadSource = Pick<Session, 'documents' | 'folders' | 'settings' | 'host' | 'corpus'>;

/** UTF-16 units of all texts that are kept together; those that were read first go first. */
const mostKept = 8_000_000;

/** Starts without any text. */
export function createCopyTexts(): CopyTexts {
  const wanted = new Set<string>();
  /** Undefined for what cannot be read, or is not what its record was made of. */
  const texts = new Map<string, TextModel | undefined>();
  let kept = 0;

  const forget = (document: string): void => {
    kept -= texts.get(document)?.text.length ?? 0;
    texts.delete(document);
  };
  const keep = (document: string, model: TextModel | undefined): void => {
    forget(document);
    texts.set(document, model);
    kept += model?.text.length ?? 0;
    for (const oldest of texts.keys()) {
      if (kept <= mostKept || oldest === document) break;
      forget(oldest);
    }
  };

  return {
    textOf(document) {
      if (!texts.has(document)) wanted.add(document);
      return texts.get(document);
    },
    async load(source) {
      const documents = [...wanted];
      wanted.clear();
      let fresh = false;
      for (const document of documents) {
        const text = await currentText(source, document);
        const holds = text !== undefined && source.corpus.isOf(document, text);
        keep(document, holds ? createTextModel(text) : undefined);
        fresh ||= holds;
      }
      return fresh;
    },
    forget,
  };
}

/** What the editor or the disk holds. */
async function currentText(source: LoadSource, document: string): Promise<string | undefined> {
  const open = source.documents.get(document);
  if (open !== undefined) return open.text;
  const { place, file } = contextOf(source, document);
  if (place === undefined) return undefined;
  const reading = await source.host.files.read(document, file);
  return reading.kind === 'text' ? reading.text : undefined;
}
