import { DefinitionRequest, type Location, type LocationLink, type Range } from 'vscode-languageserver';
import { definingMention } from '../../service/definition.ts';
import { hullOf, mentionAt, mentionRanges, type NamedMention } from '../../service/mentionAt.ts';
import { defineRequest } from '../define.ts';
import { clientUriOf, type OpenSnapshot, openSnapshot } from '../openSnapshot.ts';
import { recordedPlace } from '../recordedPlace.ts';
import type { Session } from '../session.ts';

/**
 * `textDocument/definition`: the mention that says most about the entity. From there it goes on to the entry of
 * the names file, where there is one.
 */
export const definition = defineRequest(
  DefinitionRequest.type,
  async (session, { textDocument, position }): Promise<Location | LocationLink[] | null> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    const named = snapshot === undefined ? undefined : mentionAt(snapshot, position);
    if (snapshot === undefined || named === undefined) return null;
    const origin = hullOf(mentionRanges(snapshot.open.facts, named.mention));
    const target = targetOf(session, snapshot, named, origin);
    if (target === undefined) return null;
    if (!session.client.definitionLinks) return target;
    return [
      {
        originSelectionRange: origin,
        targetUri: target.uri,
        targetRange: target.range,
        targetSelectionRange: target.range,
      },
    ];
  },
);

function targetOf(
  session: Session,
  { open, names }: OpenSnapshot,
  { entity }: NamedMention,
  origin: Range,
): Location | undefined {
  const defining = definingMention(names, entity);
  if (defining === undefined) return undefined;
  const range = hullOf(defining.mention.ranges);
  const folder = session.folders.locate(open.document)?.folder;
  const here = defining.document === open.document && sameStart(range, origin);
  const recorded = here && folder !== undefined ? recordedPlace(folder, entity.type, entity.name) : undefined;
  return recorded ?? { uri: clientUriOf(session, defining.document), range };
}

function sameStart(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
