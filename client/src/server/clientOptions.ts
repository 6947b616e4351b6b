import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { withClientSelector } from './clientSelector.ts';
import { syncSelector } from './documents.ts';
import { saveProjectFiles, savingProjectFiles } from './projectFiles.ts';
import { type CrashTimes, decideRestart } from './restartPolicy.ts';
import type { TypingPause } from './typingPause.ts';

/** How the client talks to the server. `giveUp` is called when restarting did not help. */
export function clientOptions(
  { storageUri, globalStorageUri }: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  giveUp: () => void,
  { provideDiagnostics }: Pick<TypingPause, 'provideDiagnostics'>,
): LanguageClientOptions {
  const storage = storageUri ?? globalStorageUri;
  return {
    // Where the server keeps what it has read, so that the next start need not read it again.
    initializationOptions: storage.scheme === 'file' ? { storagePath: storage.fsPath } : {},
    documentSelector: [...syncSelector],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartingErrorHandler(output, giveUp),
    // Without this the library opens a dialogue that offers nothing but "Retry"; the failed start is reported once, by `ready`.
    initializationFailedHandler: () => false,
    middleware: {
      provideDiagnostics,
      handleRegisterCapability: async (params, next) => {
        await next(withClientSelector(params), new vscode.CancellationTokenSource().token);
      },
      provideCodeActions: async (document, range, context, token, next) =>
        (await next(document, range, context, token))?.map((action) =>
          action instanceof vscode.CodeAction ? savingProjectFiles(action) : action,
        ),
      resolveCodeAction: async (action, token, next) =>
        savingProjectFiles((await next(action, token)) ?? action),
      workspace: {
        handleApplyEdit: async (params, next) => {
          const result = await next(params, new vscode.CancellationTokenSource().token);
          await saveProjectFiles(params.edit);
          return result;
        },
      },
    },
  };
}

function restartingErrorHandler(output: vscode.LogOutputChannel, giveUp: () => void): ErrorHandler {
  let crashes: CrashTimes = [];
  return {
    error: (error, _message, count) => {
      output.error(String(error));
      return { action: (count ?? 0) < 4 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      const decision = decideRestart(crashes, Date.now());
      crashes = decision.crashes;
      if (decision.restart) return { action: CloseAction.Restart, handled: true };
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
