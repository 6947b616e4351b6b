import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { createTextModel, spanOf } from '../../engine/text/textModel.ts';
import { projectFileOf } from '../folders.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
import { words } from '../words.ts';
import { removalEdit } from './removeStale.ts';
import { staleCode } from './staleCode.ts';

/** The quick fixes in an ignore file; undefined in any other document. */
export function staleActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): readonly CodeAction[] | undefined {
  const place = session.folders.locate(canonicalUri(textDocument.uri));
  if (place === undefined || projectFileOf(place.path) !== 'ignores') return undefined;
  const { folder } = place;
  const stale = session.stale.of(folder);
  const wanted = spanOf(createTextModel(folder.ignores.text ?? ''), range);
  const here = stale.filter(({ span }) => span.start <= wanted.end && wanted.start <= span.end);
  if (here.length === 0) return [];
  const diagnostics = context.diagnostics.filter(({ code }) => code === staleCode);
  const one: CodeAction = {
    title: words(session.locale(), 'removeStale'),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: removalEdit(session, folder, here),
    ...(session.client.preferredCodeActions ? { isPreferred: true } : {}),
  };
  if (stale.length === here.length) return [one];
  const count = stale.length;
  const all: CodeAction = {
    title: words(session.locale(), 'removeAllStale', { count }),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: removalEdit(session, folder, stale),
  };
  return [one, all];
}
