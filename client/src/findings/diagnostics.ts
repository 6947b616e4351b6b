import * as vscode from 'vscode';

/** A finding of an open document, as VS Code shows it. */
export interface ShownFinding {
  readonly rule: string;
  readonly range: vscode.Range;
  readonly message: string;
}

/** What Jiaokan shows of a document at this moment. */
export function findingsOf(uri: vscode.Uri): readonly ShownFinding[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'jiaokan')
    .map(({ code, range, message }) => ({
      // A code may carry a link to the page of the rule.
      rule: String(typeof code === 'object' ? code.value : code),
      range,
      message,
    }));
}
