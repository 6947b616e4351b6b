import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { words } from '../words.ts';

/** VS Code shows so many diagnostics of a file and leaves the rest out; ours must not go unsaid among them. */
export const mostDiagnostics = 1000;

/**
 * The diagnostics of a file as far as an editor shows them: the most severe first where there are too many, in reading
 * order, below one that says how many are left out and what to do.
 */
export function capDiagnostics(
  { locale }: Pick<Session, 'locale'>,
  items: readonly Diagnostic[],
): Diagnostic[] {
  if (items.length <= mostDiagnostics) return [...items];
  const kept = new Set(items.toSorted(bySeverity).slice(0, mostDiagnostics - 1));
  const data = { hidden: items.length - kept.size, most: mostDiagnostics };
  const note: Diagnostic = {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    source: 'jiaokan',
    code: 'too-many-findings',
    message: words(locale(), 'tooMany', data),
  };
  return [note, ...items.filter((item) => kept.has(item))];
}

/** Sorting is stable, so that those of equal severity stay in reading order. */
function bySeverity(a: Diagnostic, b: Diagnostic): number {
  return (a.severity ?? DiagnosticSeverity.Error) - (b.severity ?? DiagnosticSeverity.Error);
}
