import { describe, expect, it } from 'vitest';
import { serverCapabilities } from '../../server/src/lsp/capabilities.ts';
import { clientFeatures } from '../../server/src/lsp/clientFeatures.ts';
import { requests } from '../../server/src/lsp/requests/all.ts';
import { modern } from '../support/modernEditor.ts';

const bare = serverCapabilities(clientFeatures({}));
const full = serverCapabilities(clientFeatures(modern));

describe('what the server offers', () => {
  it('pulls diagnostics only for a client that does', () => {
    expect(bare.diagnosticProvider).toBeUndefined();
    expect(full.diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    // It is told later, when the person wants them.
    const diagnostic = { dynamicRegistration: true };
    const told = serverCapabilities(clientFeatures({ textDocument: { diagnostic } }));
    expect(told.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
  });

  it('works actions out later only for a client that asks later', () => {
    expect(bare.codeActionProvider).toMatchObject({ resolveProvider: false });
    expect(full.codeActionProvider).toMatchObject({ resolveProvider: true });
  });

  it('counts columns in UTF-16 for every client', () => {
    expect([bare.positionEncoding, full.positionEncoding]).toEqual(['utf-16', 'utf-16']);
  });

  it('is answered: each method has one handler', () => {
    const methods = requests.map(({ method }) => method);
    expect(new Set(methods).size).toBe(methods.length);
    expect(methods).toEqual(
      expect.arrayContaining([
        'textDocument/diagnostic',
        'textDocument/codeAction',
        'codeAction/resolve',
        'textDocument/documentSymbol',
        'workspace/symbol',
        'textDocument/definition',
        'textDocument/references',
        'textDocument/documentHighlight',
        'textDocument/hover',
        'textDocument/prepareRename',
        'textDocument/rename',
        'textDocument/foldingRange',
        'textDocument/completion',
        'textDocument/formatting',
        'textDocument/rangeFormatting',
        'textDocument/semanticTokens/full',
        'textDocument/semanticTokens/range',
        'workspace/executeCommand',
      ]),
    );
  });
});
