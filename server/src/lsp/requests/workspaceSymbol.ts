import { SymbolKind, type WorkspaceSymbol, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { rangeOf } from '../../engine/text/textModel.ts';
import { definingMention } from '../../service/definition.ts';
import { hullOf } from '../../service/mentionAt.ts';
import { type Section, sectionsOf } from '../../service/sections.ts';
import { type FoundEntity, findEntities } from '../../service/workspaceSymbols.ts';
import type { OpenAnalysis } from '../analyses.ts';
import { defineRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/**
 * `workspace/symbol`: people and organizations by name, pinyin and pinyin initials, and the headings of the
 * documents that are open.
 */
export const workspaceSymbol = defineRequest(
  WorkspaceSymbolRequest.type,
  async (session, { query }): Promise<WorkspaceSymbol[]> => {
    const { corpus, matcher, documents, analyses } = session;
    const open = await Promise.all(documents.all().map(({ uri }) => analyses.current(uri)));
    const entities = findEntities(corpus.index, matcher, query);
    return [
      ...entities.flatMap((found) => entitySymbol(session, found) ?? []),
      ...open.flatMap((analysis) => (analysis === undefined ? [] : headings(session, analysis, query))),
    ];
  },
);

function entitySymbol(session: Session, found: FoundEntity): WorkspaceSymbol | undefined {
  const { entity, match, alias } = found;
  const defining = definingMention(session.corpus.index, entity);
  if (defining === undefined) return undefined;
  // Editors filter the answer by its name once more, and would throw out a name that holds no Latin letter.
  const name = [entity.name, alias, match.reading].filter((part) => part !== undefined).join(' ');
  return {
    name,
    kind: entity.type === 'person' ? SymbolKind.Object : SymbolKind.Module,
    containerName: words(session.locale(), entity.type),
    location: { uri: clientUriOf(session, defining.document), range: hullOf(defining.mention.ranges) },
  };
}

function headings(
  { matcher }: Session,
  { facts, clientUri }: OpenAnalysis,
  query: string,
): WorkspaceSymbol[] {
  const all = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap((section) => [section, ...all(section.children)]);
  return all(sectionsOf(facts)).flatMap(({ title, heading }) => {
    const match = matcher.match(title, query);
    if (match === undefined) return [];
    return [
      {
        name: match.reading === undefined ? title : `${title} ${match.reading}`,
        kind: SymbolKind.String,
        location: { uri: clientUri, range: rangeOf(facts.model, heading) },
      },
    ];
  });
}
