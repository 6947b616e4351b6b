import type { ServerStatus } from '../../server/src/lsp/protocol.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface PlainRange {
  readonly start: Place;
  readonly end: Place;
}

/** A diagnostic as the extension host has it; `severity` by VS Code's numbers. */
export interface SeenFinding {
  readonly rule: string;
  readonly severity: number;
  readonly message: string;
  readonly range: PlainRange;
  readonly related: readonly {
    readonly path: string;
    readonly range: PlainRange;
    readonly message: string;
  }[];
}

/** What the suite in the browser saw. Paths are relative to the corpus. */
export interface BrowserReport {
  readonly status: ServerStatus | undefined;
  /** While no file was open, and when all were. */
  readonly closed: Readonly<Record<string, readonly SeenFinding[]>>;
  readonly open: Readonly<Record<string, readonly SeenFinding[]>>;
  readonly entities: readonly {
    readonly name: string;
    readonly type: string;
    readonly aliases: readonly string[];
    readonly mentions: readonly {
      readonly path: string;
      readonly ranges: readonly PlainRange[];
      readonly text: string;
    }[];
  }[];
  /** The text of a file with all safe fixes made, as it was saved. */
  readonly fixed: string;
  readonly concordance: { readonly found: number; readonly runaway: string };
  /** The rules that find something when one has been turned off. */
  readonly afterConfiguration: readonly string[];
  /** How many people and organizations are known to a server that was started anew. */
  readonly afterRestart: number;
}
