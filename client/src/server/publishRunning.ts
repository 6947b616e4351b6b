import * as vscode from 'vscode';
import type { Connection } from './connection.ts';

/** Keeps the context key `jiaokan.active`, which enables commands, in step with the server. */
export function publishRunning(connection: Connection): vscode.Disposable {
  const publish = (running: boolean): void =>
    void vscode.commands.executeCommand('setContext', 'jiaokan.active', running);
  publish(connection.running);
  return connection.onRunning(publish);
}
