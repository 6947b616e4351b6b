import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { SizeLimit } from '../../host/ports.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { bytesInWords } from './bytes.ts';

/** The code of the diagnostic that says that a file is too large to be read. */
export const tooLargeCode = 'max-file-size';

/** Says at the top of a file that it is not read because of its size, and what to do. */
export function tooLargeDiagnostic(
  { locale }: Pick<Session, 'locale'>,
  { size, limit }: SizeLimit,
): Diagnostic {
  const data = { size: bytesInWords(size), limit: bytesInWords(limit) };
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Warning,
    source: 'jiaokan',
    code: tooLargeCode,
    message: words(locale(), 'tooLarge', data),
  };
}
