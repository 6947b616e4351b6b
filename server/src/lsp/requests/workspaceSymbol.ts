import { SymbolKind, type WorkspaceSymbol, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { definingMention } from '../../service/definition.ts';
import { hullOf } from '../../service/mentionAt.ts';
import { type FoundEntity, findEntities } from '../../service/workspaceSymbols.ts';
import { defineRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import { settled } from '../scope.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/** How many headings an answer holds at most. */
const mostHeadings = 128;

/** `workspace/symbol`: people, organizations and headings, by their characters, by pinyin and by pinyin initials. */
export const workspaceSymbol = defineRequest(
  WorkspaceSymbolRequest.type,
  async (session, { query }): Promise<WorkspaceSymbol[]> => {
    await settled(session, { kind: 'corpus' });
    const entities = findEntities(session.corpus.index, session.matcher, query);
    return [
      ...entities.flatMap((found) => entitySymbol(session, found) ?? []),
      ...headingSymbols(session, query).slice(0, mostHeadings),
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

function headingSymbols(session: Session, query: string): WorkspaceSymbol[] {
  return [...session.corpus.headings()].flatMap(([document, headings]) =>
    headings.flatMap(({ title, range }) => {
      const match = session.matcher.match(title, query);
      if (match === undefined) return [];
      const name = match.reading === undefined ? title : `${title} ${match.reading}`;
      return [{ name, kind: SymbolKind.String, location: { uri: clientUriOf(session, document), range } }];
    }),
  );
}
