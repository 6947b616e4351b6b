import { entityKey } from '../../engine/corpus/entityKey.ts';
import { mentionSummary } from '../../service/entityTree.ts';
import { mentionAt, mentionRanges } from '../../service/mentionAt.ts';
import { defineCustomRequest } from '../define.ts';
import { type OpenSnapshot, openSnapshot } from '../openSnapshot.ts';
import { type EntityAtParams, type EntityAtResult, entityAtRequest } from '../protocol.ts';

/** `jiaokan/entityAt`: the entity under the caret, or null. */
export const entityAt = defineCustomRequest(
  entityAtRequest,
  async (session, { uri, position }: EntityAtParams): Promise<EntityAtResult | null> => {
    const snapshot = await openSnapshot(session, uri);
    return snapshot === undefined ? null : answer(snapshot, position);
  },
);

function answer(snapshot: OpenSnapshot, position: EntityAtParams['position']): EntityAtResult | null {
  const named = mentionAt(snapshot, position);
  if (named === undefined) return null;
  const { entity, mention } = named;
  const { open, names } = snapshot;
  const [first] = mentionRanges(open.facts, mention);
  const indexed = names
    .mentionsOf(entity.key)
    .find(
      ({ document, mention: { ranges } }) =>
        document === open.document &&
        ranges[0].start.line === first.start.line &&
        ranges[0].start.character === first.start.character,
    );
  if (indexed === undefined) return null;
  const { type, name } = entity;
  return { id: entityKey(type, name), type, name, mention: mentionSummary(indexed.mention) };
}
