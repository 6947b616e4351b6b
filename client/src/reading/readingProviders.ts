import * as vscode from 'vscode';
import type { ReadingMap } from './readingMap.ts';
import { type ReadingPlace, type ReadingView, readingScheme } from './readingView.ts';

type Links = readonly (vscode.Location | vscode.LocationLink)[];

/**
 * Answers questions about a text to read by asking them about its source: where a name leads to is in the sources, what
 * is shown in place is led back to the text to read.
 */
export function registerReadingProviders(view: ReadingView): vscode.Disposable {
  const selector = { scheme: readingScheme };
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position) =>
        ask(view, document, position, async ({ map }, uri, at) => {
          const links = await execute<Links>('vscode.executeDefinitionProvider', uri, at);
          return (links ?? []).map((link) => linkFrom(map, link));
        }),
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: (document, position) =>
        ask(view, document, position, (_, uri, at) =>
          execute<vscode.Location[]>('vscode.executeReferenceProvider', uri, at),
        ),
    }),
    languages.registerHoverProvider(selector, {
      provideHover: (document, position) =>
        ask(view, document, position, async ({ map }, uri, at) => {
          const hovers = (await execute<vscode.Hover[]>('vscode.executeHoverProvider', uri, at)) ?? [];
          const [first] = hovers;
          if (first === undefined) return undefined;
          const range = first.range === undefined ? undefined : toReading(map, first.range)[0];
          return new vscode.Hover(
            hovers.flatMap(({ contents }) => contents),
            range,
          );
        }),
    }),
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: (document, position) =>
        ask(view, document, position, async ({ map }, uri, at) => {
          const found = await execute<vscode.DocumentHighlight[]>(
            'vscode.executeDocumentHighlights',
            uri,
            at,
          );
          return joined(
            (found ?? []).flatMap(({ range, kind }) =>
              toReading(map, range).map((piece) => new vscode.DocumentHighlight(piece, kind)),
            ),
          );
        }),
    }),
    languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: async (document) => {
        const place = await view.place(document);
        if (place === undefined) return undefined;
        const { uri } = place.source;
        const symbols = await execute<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
        return (symbols ?? []).flatMap((symbol) => symbolIn(place.map, symbol));
      },
    }),
  );
}

/** Pieces of one name that a wrap of the source has cut are one here. */
function joined(highlights: readonly vscode.DocumentHighlight[]): vscode.DocumentHighlight[] {
  const result: vscode.DocumentHighlight[] = [];
  for (const each of highlights.toSorted((a, b) => a.range.start.compareTo(b.range.start))) {
    const last = result.at(-1);
    if (last?.kind === each.kind && last?.range.end.isEqual(each.range.start)) {
      result[result.length - 1] = new vscode.DocumentHighlight(last.range.union(each.range), each.kind);
    } else result.push(each);
  }
  return result;
}

async function ask<Answer>(
  view: ReadingView,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  question: (place: ReadingPlace, source: vscode.Uri, at: vscode.Position) => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  const place = await view.place(document);
  if (place === undefined) return undefined;
  const at = place.map.toSource({ line, character });
  return question(place, place.source.uri, new vscode.Position(at.line, at.character));
}

async function execute<Answer>(command: string, ...args: readonly unknown[]): Promise<Answer | undefined> {
  return vscode.commands.executeCommand<Answer | undefined>(command, ...args);
}

function linkFrom(map: ReadingMap, link: vscode.Location | vscode.LocationLink): vscode.LocationLink {
  if (!('targetUri' in link)) return { targetUri: link.uri, targetRange: link.range };
  const { originSelectionRange, ...target } = link;
  const origin = originSelectionRange && toReading(map, originSelectionRange)[0];
  return origin === undefined ? target : { ...target, originSelectionRange: origin };
}

function toReading(map: ReadingMap, range: vscode.Range): readonly vscode.Range[] {
  return map
    .rangesToReading(range)
    .map(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character));
}

function symbolIn(map: ReadingMap, symbol: vscode.DocumentSymbol): readonly vscode.DocumentSymbol[] {
  const whole = toReading(map, symbol.range);
  const heading = toReading(map, symbol.selectionRange);
  const [first] = whole;
  const selection = heading[0];
  if (first === undefined || selection === undefined) return [];
  const range = whole.reduce((hull, piece) => hull.union(piece), first);
  const inReading = new vscode.DocumentSymbol(
    symbol.name,
    symbol.detail,
    symbol.kind,
    range.union(selection),
    selection,
  );
  inReading.children = symbol.children.flatMap((child) => symbolIn(map, child));
  return [inReading];
}
