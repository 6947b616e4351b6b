/** What is needed of a diagnostic to decide whether it waits. */
interface Shown {
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number };
    readonly end: { readonly line: number };
  };
}

/**
 * The diagnostics that may be shown while a person types in a line: all but those that are new in that line, for half a
 * sentence looks like many a defect. What was shown there already stays, so that nothing flickers.
 */
export function withoutHeldBack<Diagnostic extends Shown>(
  found: readonly Diagnostic[],
  typedLine: number,
  shown: readonly Shown[],
): readonly Diagnostic[] {
  const touches = ({ range }: Shown): boolean => range.start.line <= typedLine && typedLine <= range.end.line;
  const before = new Set(shown.filter(touches).map(({ message }) => message));
  return found.filter((each) => !touches(each) || before.has(each.message));
}
