/**
 * What the extension and its web views say to each other. Both sides share this file; it holds types only.
 */
import type {
  ConcordanceLine,
  ConcordancePage,
  ConcordanceQuery,
  ConcordanceResult,
  ConcordanceView,
  OverviewDocumentItem,
  OverviewResult,
} from '../../../server/src/lsp/pagesProtocol.ts';
import type { EntityScope } from '../../../server/src/lsp/protocol.ts';

/** The languages that a page speaks. */
export type PageLocale = 'en' | 'zh-cn';

/** What a concordance is of, with the name of the entity for the person to see. */
export type NamedQuery =
  | (Extract<ConcordanceQuery, { kind: 'entity' }> & { readonly name: string })
  | Extract<ConcordanceQuery, { kind: 'text' }>;

/** A document as a page shows it: `uri` names it in messages, `label` is for people. */
export interface PageDocument {
  readonly uri: string;
  readonly label: string;
}

/** What a page asks of its host: a method with its parameters. `call` numbers the calls of a page. */
export interface PageCall {
  readonly kind: 'call';
  readonly call: number;
  readonly method: string;
  readonly params: unknown;
}

/** The answer to a call: a value, or a message for the person. */
export type PageAnswer =
  | { readonly kind: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly call: number; readonly message: string };

/** What the host says of itself. */
export type ConcordanceNews =
  | { readonly kind: 'show'; readonly query: NamedQuery; readonly scope: EntityScope }
  /** The document that “this document” means. */
  | { readonly kind: 'active'; readonly document: PageDocument | null }
  | { readonly kind: 'progress'; readonly percentage: number }
  /** The corpus has been read: what was found before may lack lines. */
  | { readonly kind: 'indexed' }
  /** A text has changed since the search. */
  | { readonly kind: 'changed' };

/** How the concordance's page has its questions answered; in VS Code by messages to the extension. */
export interface ConcordanceHost {
  /** Null when the search was given up for a later one. */
  search(params: {
    readonly query: NamedQuery;
    readonly scope: EntityScope;
  }): Promise<FoundConcordance | null>;
  /** Null when the server no longer keeps the concordance. */
  page(params: PageParams): Promise<ConcordancePage | null>;
  open(params: { readonly line: ConcordanceLine; readonly keepFocus: boolean }): Promise<null>;
  save(params: { readonly id: number; readonly view: ConcordanceView }): Promise<null>;
}

export interface PageParams {
  readonly id: number;
  readonly view: ConcordanceView;
  readonly from: number;
  readonly count: number;
}

export interface FoundConcordance extends ConcordanceResult {
  /** Whether the corpus was still being read, so that lines may be missing. */
  readonly partial: boolean;
  /** Labels by URI. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A corpus at a glance, as its page shows it. */
export interface PageOverview extends Omit<OverviewResult, 'documents'> {
  readonly documents: readonly (OverviewDocumentItem & { readonly label: string })[];
  /** Files that could not be read, with the reason. */
  readonly failed: readonly { readonly label: string; readonly reason: string }[];
}
