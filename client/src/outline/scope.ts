import type * as vscode from 'vscode';
import type { EntityScope } from '../../../server/src/lsp/protocol.ts';
import { activeCorpusDocument } from '../server/documents.ts';

/** What a person wants listed: the names of the whole corpus, or those of the file that is being read. */
export type ScopeChoice = 'corpus' | 'file';

/**
 * Turns the choice into a scope. *This file* is the file in the active editor; while another kind of editor is
 * active (the output, settings) it stays the last one, as long as that is open.
 */
export class ScopeFollower {
  #choice: ScopeChoice = 'corpus';
  #last: vscode.TextDocument | undefined;

  get choice(): ScopeChoice {
    return this.#choice;
  }

  choose(choice: ScopeChoice): void {
    this.#choice = choice;
  }

  scope(): EntityScope | undefined {
    this.#last = activeCorpusDocument() ?? (this.#last?.isClosed === true ? undefined : this.#last);
    if (this.#choice === 'corpus') return { kind: 'corpus' };
    return this.#last === undefined ? undefined : { kind: 'file', uri: this.#last.uri.toString() };
  }
}
