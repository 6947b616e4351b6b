import type { EntityItem, EntityScope, EntityType, MentionGroup } from '../../../server/src/lsp/protocol.ts';
import { coalesce } from './coalesce.ts';
import { filterEntities } from './filter.ts';
import {
  type EntityNode,
  entityNode,
  fileNode,
  type GroupNode,
  groupNode,
  mentionNodes,
  type OutlineNode,
} from './node.ts';
import { type SortOrder, sortEntities } from './sort.ts';

/** Where the outline gets its names from. */
export interface EntitySource {
  entities(scope: EntityScope): Promise<readonly EntityItem[]>;
  mentions(id: string, scope: EntityScope): Promise<readonly MentionGroup[]>;
}

/** Why the outline is empty. */
export type EmptyReason = 'starting' | 'noFile' | 'noNames' | 'noMatch';

/** What a person chose to see. An undefined scope means: this file, while no file of the corpus is active. */
export interface OutlineChoice {
  readonly scope: EntityScope | undefined;
  readonly filter: string;
  readonly order: SortOrder;
}

const entityTypes: readonly EntityType[] = ['person', 'organization'];

/**
 * The people and organizations of the corpus or of one file, as a lazily filled tree. Knows nothing of VS Code.
 * The old rows stay until the new ones are there, and `notify` names the smallest part of the tree that changed
 * (undefined for the whole), so that nothing flickers.
 */
export class Outline {
  /** Asks the source for the names again. Requests that come while one is under way are answered together. */
  readonly refresh: () => Promise<void>;
  readonly #source: EntitySource;
  readonly #notify: (changed: OutlineNode | undefined) => void;
  #view: OutlineChoice;
  #entities: readonly EntityItem[] | undefined;
  #rows: ReadonlyMap<string, EntityNode> = new Map();
  readonly #mentions = new Map<string, Promise<readonly MentionGroup[]>>();

  constructor(source: EntitySource, view: OutlineChoice, notify: (changed: OutlineNode | undefined) => void) {
    this.#source = source;
    this.#view = view;
    this.#notify = notify;
    this.refresh = coalesce(() => this.#load());
  }

  get view(): OutlineChoice {
    return this.#view;
  }

  /** Changes what is shown; another scope is fetched, all else is rearranged from what is there. */
  async show(change: Partial<OutlineChoice>): Promise<void> {
    const previous = this.#view;
    this.#view = { ...previous, ...change };
    const { scope, filter, order } = this.#view;
    if (!sameScope(previous.scope, scope)) await this.refresh();
    else if (filter !== previous.filter || order !== previous.order) this.#arrange();
  }

  /** Forgets everything, as when the server goes down. */
  clear(): void {
    this.#entities = undefined;
    this.#mentions.clear();
    this.#arrange();
  }

  /** The text of a document changed: mentions that were fetched may have moved. */
  forgetMentions(): void {
    const fetched = [...this.#mentions.keys()];
    this.#mentions.clear();
    for (const id of fetched) {
      const row = this.#rows.get(id);
      if (row !== undefined) this.#notify(row);
    }
  }

  /** Why there are no rows, or undefined when there are some. */
  emptyReason(): EmptyReason | undefined {
    if (this.#view.scope === undefined) return 'noFile';
    if (this.#entities === undefined) return 'starting';
    if (this.#entities.length === 0) return 'noNames';
    return this.#rows.size === 0 ? 'noMatch' : undefined;
  }

  /** The two groups, or nothing when there is no entity to show. */
  roots(): readonly GroupNode[] {
    return this.#rows.size === 0 ? [] : entityTypes.map((type) => this.#group(type));
  }

  async children(node: OutlineNode): Promise<readonly OutlineNode[]> {
    switch (node.kind) {
      case 'group':
        return [...this.#rows.values()].filter(({ entity }) => entity.type === node.type);
      case 'entity':
        return this.#mentionRows(node.entity);
      case 'file':
        return mentionNodes(node.entity, node.uri, node.mentions);
      case 'mention':
        return [];
    }
  }

  /** The row above; undefined for a group. */
  parent(node: OutlineNode): OutlineNode | undefined {
    switch (node.kind) {
      case 'group':
        return undefined;
      case 'entity':
        return this.#group(node.entity.type);
      case 'file':
        return this.row(node.entity.id) ?? entityNode(node.entity);
      case 'mention':
        return this.#view.scope?.kind === 'file'
          ? this.row(node.entity.id)
          : fileNode(node.entity, node.uri, [node.mention]);
    }
  }

  /** The row of an entity, when it is shown. */
  row(id: string): EntityNode | undefined {
    return this.#rows.get(id);
  }

  /** All entities in the scope, whatever the filter says. */
  all(): readonly EntityItem[] {
    return this.#entities ?? [];
  }

  /** The mentions of an entity in the scope; asked once until something changes. */
  mentions(id: string): Promise<readonly MentionGroup[]> {
    const { scope } = this.#view;
    if (scope === undefined) return Promise.resolve([]);
    const known = this.#mentions.get(id);
    if (known !== undefined) return known;
    const asked = this.#source.mentions(id, scope);
    this.#mentions.set(id, asked);
    // A failed request must not stick: the next look asks again.
    asked.catch(() => this.#mentions.delete(id));
    return asked;
  }

  async #mentionRows(entity: EntityItem): Promise<readonly OutlineNode[]> {
    const groups = await this.mentions(entity.id);
    return this.#view.scope?.kind === 'file'
      ? groups.flatMap(({ uri, mentions }) => mentionNodes(entity, uri, mentions))
      : groups.map(({ uri, mentions }) => fileNode(entity, uri, mentions));
  }

  async #load(): Promise<void> {
    const { scope } = this.#view;
    const loaded = scope === undefined ? [] : await this.#source.entities(scope);
    const unchanged = JSON.stringify(loaded) === JSON.stringify(this.#entities);
    this.#entities = loaded;
    if (unchanged) {
      this.forgetMentions();
    } else {
      this.#mentions.clear();
      this.#arrange();
    }
  }

  #arrange(): void {
    const { filter, order } = this.#view;
    const shown = sortEntities(filterEntities(this.#entities ?? [], filter), order);
    this.#rows = new Map(shown.map((entity) => [entity.id, entityNode(entity)]));
    this.#notify(undefined);
  }

  #group(type: EntityType): GroupNode {
    const ofType = (entity: EntityItem): boolean => entity.type === type;
    const shown = [...this.#rows.values()].filter(({ entity }) => ofType(entity)).length;
    return groupNode(type, shown, this.all().filter(ofType).length);
  }
}

function sameScope(a: EntityScope | undefined, b: EntityScope | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'corpus' || b.kind === 'corpus') return a.kind === b.kind;
  return a.uri === b.uri;
}
