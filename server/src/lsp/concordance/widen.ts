import { type KwicLine, widened } from '../../service/concordance/kwic.ts';
import type { Session } from '../session.ts';
import { sourceText } from './searchedTexts.ts';

/** Longest time for the texts of one page, in milliseconds; what is not read by then stays as it is. */
const patience = 150;

/**
 * The index keeps little of what stands around a mention. For the lines that a person is about to see the texts are read
 * again, where they are still what the index was made of.
 */
export async function widen(session: Session, lines: readonly KwicLine[]): Promise<readonly KwicLine[]> {
  const end = Date.now() + patience;
  const wider: KwicLine[] = [];
  const texts = new Map<string, string | undefined>();
  for (const line of lines) {
    const { document } = line;
    const late = end < Date.now();
    if (!late && !texts.has(document)) texts.set(document, await indexedText(session, document));
    const text = texts.get(document);
    wider.push(text === undefined ? line : widened(session.searchedTexts.of(document, text), line));
  }
  return wider;
}

async function indexedText(session: Session, document: string): Promise<string | undefined> {
  const text = await sourceText(session, document);
  return text !== undefined && session.corpus.isOf(document, text) ? text : undefined;
}
