import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as yes or no; asked once, at initialization. */
export interface ClientFeatures {
  readonly pullDiagnostics: boolean;
  /** Whether it can be told later that there are diagnostics to ask for. */
  readonly dynamicDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: boolean;
  /** `documentChanges`, which carry versions. */
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly createFiles: boolean;
  /** Whether code actions may be more than commands. */
  readonly codeActionLiterals: boolean;
  readonly resolveCodeActionEdits: boolean;
  readonly preferredCodeActions: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly markdownHover: boolean;
  readonly semanticTokensRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly watchFiles: boolean;
  readonly relativePatterns: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  /** Commands of its own that it carries out when an action names them. */
  readonly commands: ReadonlySet<string>;
}

/** Reads the features from what the client sent. */
export function clientFeatures({
  textDocument,
  workspace,
  window,
  experimental,
}: ClientCapabilities): ClientFeatures {
  const { codeAction, publishDiagnostics, diagnostic } = textDocument ?? {};
  const described = { ...publishDiagnostics, ...diagnostic };
  const { workspaceEdit, didChangeWatchedFiles } = workspace ?? {};
  return {
    pullDiagnostics: diagnostic !== undefined,
    dynamicDiagnostics: diagnostic?.dynamicRegistration === true,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: described.relatedInformation === true,
    codeDescription: described.codeDescriptionSupport === true,
    diagnosticTags: described.tagSupport !== undefined,
    documentChanges: workspaceEdit?.documentChanges === true,
    changeAnnotations: workspaceEdit?.changeAnnotationSupport !== undefined,
    createFiles: workspaceEdit?.resourceOperations?.includes('create') === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    resolveCodeActionEdits:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    preferredCodeActions: codeAction?.isPreferredSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    semanticTokensRefresh: workspace?.semanticTokens?.refreshSupport === true,
    watchFiles: didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: didChangeWatchedFiles?.relativePatternSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    commands: new Set(commandsOf(experimental)),
  };
}

/** What a client says under `experimental.commands`; a client may say anything. */
function commandsOf(experimental: unknown): readonly string[] {
  const commands: unknown =
    typeof experimental === 'object' && experimental !== null ? Reflect.get(experimental, 'commands') : [];
  return Array.isArray(commands) ? commands.filter((each) => typeof each === 'string') : [];
}
