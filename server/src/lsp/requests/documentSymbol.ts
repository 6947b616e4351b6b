import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { rangeOf, type TextModel } from '../../engine/text/textModel.ts';
import { type Section, sectionsOf } from '../../service/sections.ts';
import { defineRequest } from '../define.ts';
import { canonicalUri } from '../uris.ts';

/** `textDocument/documentSymbol`: the sections of a document. */
export const documentSymbol = defineRequest(
  DocumentSymbolRequest.type,
  async (session, { textDocument }): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
    const analysis = await session.analyses.current(canonicalUri(textDocument.uri));
    if (analysis === undefined) return null;
    const { model } = analysis.facts;
    const sections = sectionsOf(analysis.facts);
    return session.client.hierarchicalSymbols
      ? sections.map((section) => nested(model, section))
      : sections.flatMap((section) => flat(model, textDocument.uri, section, undefined));
  },
);

function nested(model: TextModel, { title, span, heading, children }: Section): DocumentSymbol {
  return {
    name: title,
    kind: SymbolKind.String,
    range: rangeOf(model, span),
    selectionRange: rangeOf(model, heading),
    children: children.map((child) => nested(model, child)),
  };
}

function flat(
  model: TextModel,
  uri: string,
  { title, span, children }: Section,
  containerName: string | undefined,
): readonly SymbolInformation[] {
  const location = { uri, range: rangeOf(model, span) };
  const container = containerName === undefined ? {} : { containerName };
  return [
    { name: title, kind: SymbolKind.String, location, ...container },
    ...children.flatMap((child) => flat(model, uri, child, title)),
  ];
}
