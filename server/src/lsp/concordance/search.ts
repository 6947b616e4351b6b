import type { CancellationToken } from 'vscode-languageserver';
import { documentDate } from '../../service/concordance/documentDate.ts';
import { findAll, type KwicLine, kwicLines, mostLines } from '../../service/concordance/kwic.ts';
import { literalPattern, mayHold } from '../../service/concordance/literalPattern.ts';
import { parseId } from '../../service/entityTree.ts';
import { UserError } from '../define.ts';
import type { ConcordanceParams, ConcordanceQuery } from '../pagesProtocol.ts';
import { scopeUri } from '../scope.ts';
import type { Session } from '../session.ts';
import { baseName } from '../uris.ts';
import type { Advance } from '../withProgress.ts';
import { words } from '../words.ts';
import { sourceText } from './searchedTexts.ts';

/** What a search has found so far. */
export interface SearchResult {
  readonly lines: KwicLine[];
  /** By document. */
  readonly dates: Map<string, string>;
}

/** Longest time for a regular expression in one document, in milliseconds: people wait, and other answers too. */
const patternTimeout = 1000;

/** Other messages, cancelling among them, are looked at after so many milliseconds of work. */
const pause = 30;

/** Finds the lines of a concordance, in document order. Stops early when nobody waits for them any more. */
export async function search(
  session: Session,
  params: ConcordanceParams,
  token: CancellationToken,
  advance: Advance,
): Promise<SearchResult> {
  const found: SearchResult = { lines: [], dates: new Map() };
  const linesIn = await lineFinder(session, params.query);
  const documents = documentsOf(session, params);
  let rested = Date.now();
  for (const [index, document] of documents.entries()) {
    if (token.isCancellationRequested || mostLines < found.lines.length) break;
    if (pause < Date.now() - rested) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = Date.now();
    }
    await searchDocument(session, document, linesIn, found);
    advance(index + 1, documents.length);
  }
  return found;
}

type Lines = readonly KwicLine[];

type LineFinder = (document: string, text: string) => Lines | Promise<Lines>;

async function searchDocument(
  session: Session,
  document: string,
  linesIn: LineFinder,
  found: SearchResult,
): Promise<void> {
  const text = await sourceText(session, document);
  if (text === undefined) return;
  const lines = await linesIn(document, text);
  if (lines.length === 0) return;
  for (const line of lines) found.lines.push(line);
  const date = documentDate(baseName(document), text);
  if (date !== undefined) found.dates.set(document, date);
}

/** In the order in which people count: `page2` before `page10`. */
function documentsOf({ corpus: { index } }: Session, { query, scope }: ConcordanceParams): readonly string[] {
  const only = scopeUri(scope);
  const key = query.kind === 'entity' ? parseId(query.id) : undefined;
  const all = key === undefined ? index.documents() : (index.entity(key)?.documents.keys() ?? []);
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
  const named = [...all]
    .filter((document) => only === undefined || document === only)
    .map((document) => ({ document, name: decodeURIComponent(document) }));
  return named.sort((a, b) => compare(a.name, b.name)).map(({ document }) => document);
}

async function lineFinder(session: Session, query: ConcordanceQuery): Promise<LineFinder> {
  if (query.kind === 'entity') return mentionFinder(session, query.id);
  const { text, regularExpression } = query;
  return regularExpression ? patternFinder(session, text) : literalFinder(session, text);
}

/** The index has the surroundings of every mention, so the documents need not be read again. */
function mentionFinder({ corpus: { index } }: Session, id: string): LineFinder {
  const key = parseId(id);
  const lines = new Map<string, KwicLine[]>();
  for (const { document, mention } of key === undefined ? [] : index.mentionsOf(key)) {
    const { ranges, before, text, after } = mention;
    const known = lines.get(document) ?? [];
    known.push({ document, ranges, left: before, key: text, right: after });
    lines.set(document, known);
  }
  return (document) => lines.get(document) ?? [];
}

function literalFinder(session: Session, text: string): LineFinder {
  const pattern = literalPattern(text);
  if (pattern === undefined) return () => [];
  const possible = mayHold(text);
  const find = findAll(pattern);
  return (document, source) =>
    possible(source) ? (kwicLines(session.searchedTexts.of(document, source), find) ?? []) : [];
}

async function patternFinder(session: Session, source: string): Promise<LineFinder> {
  const locale = session.locale();
  const find = (texts: readonly string[]) => session.host.patterns.find(source, texts, patternTimeout);
  try {
    await find([]);
  } catch (error) {
    throw new UserError(words(locale, 'badPattern', { detail: String(error) }));
  }
  return async (document, text) => {
    const searched = session.searchedTexts.of(document, text);
    const found = await find(searched.paragraphs.map(({ logical }) => logical.text));
    const lines = kwicLines(searched, () => found);
    if (lines === undefined) throw new UserError(words(locale, 'slowPattern', { file: baseName(document) }));
    return lines;
  };
}
