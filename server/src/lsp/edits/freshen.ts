import { UserError } from '../define.ts';
import { contextOf } from '../eligibility.ts';
import type { Session } from '../session.ts';
import { baseName } from '../uris.ts';
import { words } from '../words.ts';

/**
 * Makes sure that what the index says of some documents is what their texts say now, before an edit is built on
 * it: a wrong place in a text is worse than a late answer.
 */
export async function freshen(session: Session, uris: Iterable<string>): Promise<void> {
  await Promise.all(session.documents.all().map(({ uri }) => session.analyses.current(uri)));
  for (const uri of uris) {
    if (session.documents.get(uri) === undefined) await freshenClosed(session, uri);
  }
}

async function freshenClosed(session: Session, uri: string): Promise<void> {
  const { host, corpus, indexer, locale } = session;
  const { place, file } = contextOf(session, uri);
  if (place === undefined) return;
  const reading = await host.files.read(uri, file);
  // An editor would read a file of another encoding differently, and put the edits in the wrong places.
  if (reading.kind === 'text' && !reading.plain) {
    throw new UserError(words(locale(), 'otherEncoding', { file: baseName(uri) }));
  }
  if (reading.kind !== 'text' || !corpus.isOf(uri, reading.text)) await indexer.readOne(uri);
}

/** Fails when what the index says of an open document is not of the text it has now; the person tries again. */
export function assertCurrent({ documents, corpus, locale }: Session, uris: Iterable<string>): void {
  for (const uri of uris) {
    const document = documents.get(uri);
    // The names file is edited too, but not in the index; it was read a moment ago.
    if (document === undefined || !corpus.index.has(uri) || corpus.isOf(uri, document.text)) continue;
    throw new UserError(words(locale(), 'staleFile', { file: baseName(uri) }));
  }
}
