import * as vscode from 'vscode';
import type { Connection } from '../server/connection.ts';
import { documentSelector } from '../server/documents.ts';

const command = 'jiaokan.concordance.entity';

/** Adds a way to the concordance to what the server's hover tells of a name. */
export function concordanceHover(connection: Connection): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...documentSelector], {
    async provideHover({ uri }, position) {
      const found = await connection.entityAt({ uri: uri.toString(), position });
      return found === null ? undefined : new vscode.Hover(linkTo(found.id));
    },
  });
}

function linkTo(id: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  // A link may run this command and no other, whatever the name is.
  markdown.isTrusted = { enabledCommands: [command] };
  const target = `command:${command}?${encodeURIComponent(JSON.stringify([id]))}`.replaceAll(')', '%29');
  markdown.appendMarkdown(`[$(list-flat) ${vscode.l10n.t('Show Concordance')}](${target})`);
  return markdown;
}
