import { corpusSpellings, mentionsOfSpelling } from '../../engine/corpus/corpusSpellings.ts';
import { entityKey } from '../../engine/corpus/entityKey.ts';
import type { SuspectedEntity } from '../../engine/corpus/suspects.ts';
import { keptBeside } from '../../engine/names/knowledge.ts';
import { differenceText } from '../../service/differences.ts';
import { mentionSummary } from '../../service/entityTree.ts';
import { defineCustomRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import {
  type MentionGroup,
  type MentionItem,
  type SpellingParams,
  type SuspectItem,
  spellingRequest,
  suspectsRequest,
} from '../protocol.ts';
import { settled } from '../scope.ts';
import type { Session } from '../session.ts';

/** `jiaokan/suspects`: the spellings of the corpus that may be one name, the most doubtful first. */
export const suspects = defineCustomRequest(
  suspectsRequest,
  async (session): Promise<readonly SuspectItem[]> => {
    await settled(session, { kind: 'corpus' });
    const found = await session.suspects.find();
    return found.map((suspect) => itemOf(session, suspect));
  },
);

/** `jiaokan/spelling`: where the corpus spells a name so, by document. */
export const spelling = defineCustomRequest(
  spellingRequest,
  async (session, { type, text }: SpellingParams): Promise<readonly MentionGroup[]> => {
    await settled(session, { kind: 'corpus' });
    const { index } = session.corpus;
    const wanted = corpusSpellings(index).get(entityKey(type, text));
    const groups = new Map<string, MentionItem[]>();
    for (const { document, mention } of wanted === undefined ? [] : mentionsOfSpelling(index, wanted)) {
      const group = groups.get(document) ?? [];
      group.push(mentionSummary(mention));
      groups.set(document, group);
    }
    return [...groups].map(([document, mentions]) => ({ uri: clientUriOf(session, document), mentions }));
  },
);

function itemOf(
  session: Session,
  { type, name, verdict, certainty, mentions, documents, others }: SuspectedEntity,
): SuspectItem {
  const locale = session.locale();
  const { recorded } = session.corpus.index;
  const kept = (text: string) => {
    const beside = keptBeside(recorded, type, text);
    return beside === undefined ? {} : { keptBeside: beside };
  };
  return {
    id: entityKey(type, name),
    ...{ type, verdict, certainty },
    spellings: [
      { text: name, mentions, documents, difference: '', ...kept(name) },
      ...others.map(({ text, mentions: count, documents: files, difference }) => ({
        ...{ text, mentions: count, documents: files },
        difference: differenceText(difference, locale),
        ...kept(text),
      })),
    ],
  };
}
