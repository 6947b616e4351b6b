import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import type { JiaokanApi } from './api.ts';
import type { CreateClient } from './server/createClient.ts';

/* The extension where VS Code has Node: on the desktop, and wherever its server runs. */

export function activate(extension: vscode.ExtensionContext): JiaokanApi {
  return activateWith(createClient, extension);
}

/** The server is the bundle beside the client's, over Node's own channel between processes. */
const createClient: CreateClient = (context, options) => {
  const module = context.asAbsolutePath('dist/server.js');
  return new LanguageClient(
    'jiaokan',
    'Jiaokan',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6029'] } },
    },
    options,
  );
};
