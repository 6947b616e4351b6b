import type { TextModel } from '../../engine/text/textModel.ts';
import type { FindingJson } from './findingJson.ts';

/** What was found in one file. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly FindingJson[];
  /** What each finding is told by when the file has changed elsewhere; in the order of the findings. */
  readonly fingerprints: readonly string[];
  /** Missing where the file could not be read. */
  readonly model: TextModel | undefined;
  /** Why the file could not be read, or null. */
  readonly error: string | null;
}

/** The sums of a run. */
export interface Summary {
  readonly files: number;
  readonly findings: number;
  /** Findings that have a fix. */
  readonly fixable: number;
}

/** Prints a run piece by piece: the beginning, each file, the end. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  end(summary: Summary): string;
}
