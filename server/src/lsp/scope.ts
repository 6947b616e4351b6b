import type { EntityScope } from './protocol.ts';
import type { Session } from './session.ts';
import { canonicalUri } from './uris.ts';

/** The document of a scope, or undefined for the whole corpus. */
export function scopeUri(scope: EntityScope): string | undefined {
  return scope.kind === 'file' ? canonicalUri(scope.uri) : undefined;
}

/** Waits until the open documents of a scope have been read as they stand. */
export async function settled({ documents, analyses }: Session, scope: EntityScope): Promise<void> {
  const only = scopeUri(scope);
  const open = documents.all().filter(({ uri }) => only === undefined || uri === only);
  await Promise.all(open.map(({ uri }) => analyses.current(uri)));
}
