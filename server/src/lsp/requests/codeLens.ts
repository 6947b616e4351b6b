import { type CodeLens, CodeLensRequest } from 'vscode-languageserver';
import { firstMentions } from '../../service/annotations.ts';
import { defineRequest } from '../define.ts';
import { openSnapshot } from '../openSnapshot.ts';
import { clientCommands, type FindMentionsParams } from '../protocol.ts';
import { words } from '../words.ts';

/** `textDocument/codeLens`: above the first mention of a name, how often the corpus mentions it. Off by default. */
export const codeLens = defineRequest(
  CodeLensRequest.type,
  async (session, { textDocument }): Promise<CodeLens[] | null> => {
    if (!session.settings.current().codeLens) return null;
    const snapshot = await openSnapshot(session, textDocument.uri);
    if (snapshot === undefined) return null;
    const canFind = session.client.commands.has(clientCommands.findMentions);
    return firstMentions(snapshot).map(({ range, entity }) => {
      const counts = { mentions: entity.mentions, documents: entity.documents.size };
      const title = `${entity.name} · ${words(session.locale(), 'counts', counts)}`;
      const params: FindMentionsParams = { uri: textDocument.uri, position: range.start };
      return {
        range,
        command: canFind
          ? { title, command: clientCommands.findMentions, arguments: [params] }
          : { title, command: '' },
      };
    });
  },
);
