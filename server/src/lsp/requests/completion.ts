import {
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  type Position,
} from 'vscode-languageserver';
import { completions, type NameCompletion } from '../../service/completion.ts';
import { namesView } from '../../service/snapshot.ts';
import { defineRequest } from '../define.ts';
import { isJudged } from '../eligibility.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
import { words } from '../words.ts';

/**
 * `textDocument/completion`: names that the corpus knows, by their first characters, by pinyin or by its initials. Answered
 * from the text alone: the analysis of what was just typed would come too late.
 */
export const completion = defineRequest(
  CompletionRequest.type,
  (session, { textDocument, position }): CompletionList | null => {
    const document = session.documents.get(canonicalUri(textDocument.uri));
    if (document === undefined || !isJudged(session, document)) return null;
    const before = lineBefore(document.text, position);
    const found = completions(namesView(session.corpus.index), session.matcher, before);
    // Other letters give other names, so what is offered here is never the whole list.
    return { isIncomplete: true, items: found.map((each, index) => itemOf(session, each, position, index)) };
  },
);

function itemOf(
  { locale }: Session,
  { text, type, mentions, replaced, typed, reading }: NameCompletion,
  { line, character }: Position,
  index: number,
): CompletionList['items'][number] {
  const range = { start: { line, character: character - replaced }, end: { line, character } };
  return {
    label: text,
    kind: CompletionItemKind.Reference,
    detail: words(locale(), 'completionDetail', { type: words(locale(), type), mentions }),
    ...(reading === undefined ? {} : { documentation: reading }),
    // Editors compare what was typed with this, and pinyin does not look like the name.
    filterText: reading === undefined ? text : typed,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range, newText: text },
  };
}

/** The text of a line up to a position. */
function lineBefore(text: string, { line, character }: Position): string {
  const lineEnd = /\r\n|\r|\n/gu;
  for (let number = 0; number < line; number++) if (lineEnd.exec(text) === null) return '';
  return text.slice(lineEnd.lastIndex, lineEnd.lastIndex + character);
}
