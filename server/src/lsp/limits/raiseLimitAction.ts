import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { raiseLimitEdit } from '../edits/raiseLimitEdit.ts';
import { tooLarge } from '../eligibility.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { bytesInWords } from './bytes.ts';
import { tooLargeCode } from './tooLargeDiagnostic.ts';

/** The quick fix for an open document that is too large to be read; none where it is not, or has no project. */
export async function raiseLimitAction(
  session: Session,
  uri: string,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction | undefined> {
  const document = session.documents.get(uri);
  const size = document === undefined ? undefined : tooLarge(session, document);
  if (size === undefined) return undefined;
  try {
    return {
      title: words(session.locale(), 'raiseLimit', { size: bytesInWords(size.size) }),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ code }) => code === tooLargeCode),
      edit: await raiseLimitEdit(session, uri, size.size),
    };
  } catch {
    // Nowhere to write the limit to, or a mistake in the file that is shown there.
    return undefined;
  }
}
