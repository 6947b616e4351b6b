import type { MentionGroup, SpellingParams, SuspectItem } from '../../../server/src/lsp/protocol.ts';
import { coalesce } from '../outline/coalesce.ts';
import { contextNode, type NamesNode, type SpellingNode, spellingNode, suspectNode } from './namesNode.ts';

/** Where the view gets its suspects from. */
export interface SuspectSource {
  suspects(): Promise<readonly SuspectItem[]>;
  spelling(params: SpellingParams): Promise<readonly MentionGroup[]>;
}

/** Why the view is empty. */
export type NoSuspects = 'starting' | 'none';

/**
 * The suspects of the corpus as a lazily filled tree. Knows nothing of VS Code. What has just been decided goes at
 * once, before the server has looked at the corpus again.
 */
export class SuspectList {
  /** Asks the source again. Requests that come while one is under way are answered together. */
  readonly refresh: () => Promise<void>;
  readonly #source: SuspectSource;
  readonly #notify: () => void;
  #suspects: readonly SuspectItem[] | undefined;

  constructor(source: SuspectSource, notify: () => void) {
    this.#source = source;
    this.#notify = notify;
    this.refresh = coalesce(() => this.#load());
  }

  roots(): readonly NamesNode[] {
    return (this.#suspects ?? []).map(suspectNode);
  }

  async children(node: NamesNode): Promise<readonly NamesNode[]> {
    switch (node.kind) {
      case 'suspect':
        return node.suspect.spellings.map((spelling) => spellingNode(node.suspect, spelling));
      case 'spelling':
        return this.#contexts(node);
      case 'context':
        return [];
    }
  }

  /** The row above; undefined for a suspect. */
  parent(node: NamesNode): NamesNode | undefined {
    switch (node.kind) {
      case 'suspect':
        return undefined;
      case 'spelling':
        return suspectNode(node.suspect);
      case 'context':
        return node.parent;
    }
  }

  emptyReason(): NoSuspects | undefined {
    if (this.#suspects === undefined) return 'starting';
    return this.#suspects.length === 0 ? 'none' : undefined;
  }

  /** How many wait for a decision. */
  open(): number {
    return (this.#suspects ?? []).filter(({ verdict }) => verdict !== 'recorded').length;
  }

  /** Takes a suspect away that has just been decided. */
  drop(id: string): void {
    this.#suspects = this.#suspects?.filter((suspect) => suspect.id !== id);
    this.#notify();
  }

  /** Forgets everything, as when the server goes down. */
  clear(): void {
    this.#suspects = undefined;
    this.#notify();
  }

  async #contexts(node: SpellingNode): Promise<readonly NamesNode[]> {
    const groups = await this.#source.spelling({ type: node.suspect.type, text: node.spelling.text });
    return groups.flatMap(({ uri, mentions }) => mentions.map((mention) => contextNode(node, uri, mention)));
  }

  async #load(): Promise<void> {
    const loaded = await this.#source.suspects();
    const unchanged = JSON.stringify(loaded) === JSON.stringify(this.#suspects);
    this.#suspects = loaded;
    if (!unchanged) this.#notify();
  }
}
