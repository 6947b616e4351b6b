import type { Position } from 'vscode-languageserver';

/** What is done with each place of a message: its document, and the position there. */
export type PlaceChange = (uri: string, position: Position) => Position;

/** What a client or server gets back as it was sent. */
const opaque: ReadonlySet<string> = new Set(['data', 'arguments']);

/**
 * The value with all its positions changed. Messages name the document beside or above a place: as `uri`, as
 * `textDocument.uri`, as `targetUri`, or as the key of `changes`; what names none is about `uri`, that of the request. Places
 * of no known document stay as they are.
 */
export function changePlaces(value: unknown, uri: string | undefined, change: PlaceChange): unknown {
  if (Array.isArray(value)) return value.map((each) => changePlaces(each, uri, change));
  if (!isObject(value)) return value;
  if (isPosition(value)) return uri === undefined ? value : change(uri, value);
  const here = uriOf(value) ?? uri;
  const changed = Object.entries(value).map(([key, member]) => {
    if (opaque.has(key)) return [key, member];
    if (key === 'changes' && isObject(member)) return [key, byDocument(member, change)];
    const { targetUri } = value;
    const inTarget = key.startsWith('target') && typeof targetUri === 'string';
    return [key, changePlaces(member, inTarget ? targetUri : here, change)];
  });
  return withFolding(Object.fromEntries(changed), here, change);
}

/** The document that an object names for all that stands in it. */
export function uriOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { uri, textDocument } = value;
  if (typeof uri === 'string') return uri;
  return isObject(textDocument) && typeof textDocument.uri === 'string' ? textDocument.uri : undefined;
}

function byDocument(edits: Readonly<Record<string, unknown>>, change: PlaceChange): unknown {
  return Object.fromEntries(
    Object.entries(edits).map(([uri, each]) => [uri, changePlaces(each, uri, change)]),
  );
}

/** The places of foldable ranges are not written as positions. */
function withFolding(
  value: Readonly<Record<string, unknown>>,
  uri: string | undefined,
  change: PlaceChange,
): unknown {
  const { startLine, startCharacter, endLine, endCharacter } = value;
  const column = (line: unknown, character: unknown): unknown =>
    uri !== undefined && typeof line === 'number' && typeof character === 'number'
      ? change(uri, { line, character }).character
      : character;
  if (typeof startLine !== 'number' || typeof endLine !== 'number') return value;
  return {
    ...value,
    ...(startCharacter === undefined ? {} : { startCharacter: column(startLine, startCharacter) }),
    ...(endCharacter === undefined ? {} : { endCharacter: column(endLine, endCharacter) }),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: object): value is Position {
  const { line, character } = value as Partial<Position>;
  return typeof line === 'number' && typeof character === 'number';
}
