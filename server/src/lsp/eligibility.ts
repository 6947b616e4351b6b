import type { RuleSettings } from '../engine/lint/settings.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames } from '../engine/names/knowledge.ts';
import type { SizeLimit } from '../host/ports.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { defaultConfig } from '../project/config.ts';
import type { FileSettings } from '../project/fileSettings.ts';
import type { OpenText } from './documents.ts';
import { type FolderPath, looseSelector } from './folders.ts';
import type { Session } from './session.ts';
import { type EditorSettings, withSeverities } from './settings.ts';
import { baseName } from './uris.ts';

/** What an analysis of a document depends on besides its text. */
export interface DocumentContext {
  readonly place: FolderPath | undefined;
  readonly rules: RuleSettings;
  readonly recorded: RecordedNames;
  /** How its file is read. */
  readonly file: FileSettings;
}

type ContextSource = Pick<Session, 'folders' | 'settings' | 'host'>;

/** Languages whose documents are read wherever they are, also unsaved ones. */
const languages = new Set(['plaintext', 'markdown', 'corpus-text']);

/** The context of any document. */
export function contextOf({ folders, settings, host }: ContextSource, uri: string): DocumentContext {
  const place = folders.locate(uri);
  const project = (place?.folder.selector ?? looseSelector).settings(place?.path ?? baseName(uri));
  const personal = settings.of(place?.folder.uri);
  return {
    place,
    file: withSizeLimit(project, personal),
    rules: withSeverities(project.rules, personal, host.rules),
    recorded: place === undefined ? noRecordedNames : place.folder.names.value,
  };
}

/** Whether an open document is one that is judged; all others stay silent. */
export function isJudged(source: ContextSource, document: OpenText): boolean {
  return (
    isTaken(source, document) &&
    sizeLimitOf(source, document) === undefined &&
    hasEnoughChinese(document.text)
  );
}

/** By how much an open document is larger than it may be; undefined where it is not, or is none of ours. */
export function tooLarge(source: ContextSource, document: OpenText): SizeLimit | undefined {
  return isTaken(source, document) ? sizeLimitOf(source, document) : undefined;
}

function isTaken({ folders }: Pick<Session, 'folders'>, { uri, languageId }: OpenText): boolean {
  const place = folders.locate(uri);
  return place === undefined
    ? languages.has(languageId) || looseSelector.settings(baseName(uri)).included
    : place.folder.selector.settings(place.path).included;
}

function sizeLimitOf(source: ContextSource, { uri, text }: OpenText): SizeLimit | undefined {
  const limit = contextOf(source, uri).file.maxFileSize;
  // A UTF-16 unit takes three bytes at most; only texts near the limit are counted.
  if (text.length * 3 <= limit) return undefined;
  const size = utf8Length(text);
  return size > limit ? { size, limit } : undefined;
}

function utf8Length(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // The two halves of a pair take four bytes together.
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return length;
}

/** The project's word counts; where it says nothing, the person's does. */
function withSizeLimit(project: FileSettings, { maxFileSize }: EditorSettings): FileSettings {
  const silent = project.maxFileSize === defaultConfig.maxFileSize;
  return maxFileSize === undefined || !silent ? project : { ...project, maxFileSize };
}
