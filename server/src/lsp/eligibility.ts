import type { RuleSettings } from '../engine/lint/settings.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames } from '../engine/names/knowledge.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import type { OpenText } from './documents.ts';
import { type FolderPath, looseSelector } from './folders.ts';
import type { Session } from './session.ts';
import { withSeverities } from './settings.ts';
import { baseName } from './uris.ts';

/** What an analysis of a document depends on besides its text. */
export interface DocumentContext {
  readonly place: FolderPath | undefined;
  readonly rules: RuleSettings;
  readonly recorded: RecordedNames;
}

type ContextSource = Pick<Session, 'folders' | 'settings' | 'host'>;

/** Languages whose documents are read wherever they are, also unsaved ones. */
const languages = new Set(['plaintext', 'markdown', 'corpus-text']);

/** The context of any document. */
export function contextOf({ folders, settings, host }: ContextSource, uri: string): DocumentContext {
  const place = folders.locate(uri);
  const project = (place?.folder.selector ?? looseSelector).settings(place?.path ?? baseName(uri));
  return {
    place,
    rules: withSeverities(project.rules, settings.of(place?.folder.uri), host.rules),
    recorded: place === undefined ? noRecordedNames : place.folder.names.value,
  };
}

/** Whether an open document is one that is judged; all others stay silent. */
export function isJudged({ folders }: Pick<Session, 'folders'>, document: OpenText): boolean {
  const { uri, languageId, text } = document;
  const place = folders.locate(uri);
  const taken =
    place === undefined
      ? languages.has(languageId) || looseSelector.settings(baseName(uri)).included
      : place.folder.selector.settings(place.path).included;
  return taken && !isTooLarge(place, uri, text) && hasEnoughChinese(text);
}

function isTooLarge(place: FolderPath | undefined, uri: string, text: string): boolean {
  const { maxFileSize } = (place?.folder.selector ?? looseSelector).settings(place?.path ?? baseName(uri));
  return text.length > maxFileSize;
}
