import type { Parsed, Problem } from '../project/problem.ts';

/** A project file as it was read last. */
export interface ProjectFile<T> {
  /** Undefined when there is no such file. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
  /** What holds: the value of the last text without a mistake that changes its meaning. */
  readonly value: T;
}

/** Takes in a new text. With a mistake in it, the last good state stays in force. */
export function readProjectFile<T>(
  before: ProjectFile<T> | undefined,
  text: string | undefined,
  parse: (text: string) => Parsed<T>,
): ProjectFile<T> {
  if (before !== undefined && before.text === text) return before;
  const { value, problems } = parse(text ?? '');
  const faulty = problems.some(({ kind }) => kind !== 'unknown');
  return { text, problems, value: faulty && before !== undefined ? before.value : value };
}
