import type { DocumentPasteEditProvider, TreeItem } from 'vscode';
import type {
  EntityAtParams,
  EntityAtResult,
  EntityItem,
  EntityScope,
  MentionGroup,
  ServerStatus,
} from '../../server/src/lsp/protocol.ts';
import type { DragAndDrop } from './decisions/nameDragAndDrop.ts';
import type { Grouping } from './findings/findingList.ts';
import type { NoFindings } from './findings/findingsView.ts';
import type { FindingNode } from './findings/node.ts';
import type { NamesNode } from './names/namesNode.ts';
import type { NoSuspects } from './names/suspectList.ts';
import type { OutlineNode } from './outline/node.ts';
import type { EmptyReason } from './outline/outline.ts';
import type { FoundConcordance, PageOverview } from './webview/messages.ts';

/** What `activate` exports: enough to see what a person would see, for other extensions and for tests. */
export interface JiaokanApi {
  readonly client: {
    /** Settles when the server has started; rejects when it could not. */
    readonly ready: Promise<void>;
    readonly running: boolean;
    /** What the server last said it is doing; undefined before it said anything. */
    readonly status: ServerStatus | undefined;
    entities(scope: EntityScope): Promise<readonly EntityItem[]>;
    mentions(id: string, scope: EntityScope): Promise<readonly MentionGroup[]>;
    entityAt(params: EntityAtParams): Promise<EntityAtResult | null>;
  };
  readonly concordance: {
    /** What the concordance's page last found; undefined before it searched. */
    readonly found: FoundConcordance | undefined;
  };
  readonly overview: {
    /** What the overview's page last showed. */
    readonly overview: PageOverview | undefined;
  };
  /** What pasting offers. */
  readonly paste: Pick<DocumentPasteEditProvider, 'provideDocumentPasteEdits'>;
  readonly tree: {
    /** What dragging a row onto another one does. */
    readonly dragAndDrop: DragAndDrop<OutlineNode>;
    /** Asks the server again; settles when the rows are there. */
    refresh(): Promise<void>;
    /** The groups; empty when there is nothing to show, and `emptyReason` says why. */
    roots(): Promise<readonly OutlineNode[]>;
    children(node: OutlineNode): Promise<readonly OutlineNode[]>;
    /** How VS Code draws a row. */
    item(node: OutlineNode): TreeItem;
    emptyReason(): EmptyReason | undefined;
    /** The selected rows: after following the caret, its entity. */
    selection(): readonly OutlineNode[];
    filter(text: string): Promise<void>;
    scope(choice: 'corpus' | 'file'): Promise<void>;
    /** Selects the entity under the caret, as following the editor does. */
    revealActive(): Promise<void>;
  };
  readonly findings: {
    /** Looks through the corpus; settles when all rows are there. */
    load(): Promise<void>;
    roots(): readonly FindingNode[];
    children(node: FindingNode): readonly FindingNode[];
    /** How VS Code draws a row. */
    item(node: FindingNode): TreeItem;
    emptyReason(): NoFindings | undefined;
    filter(text: string): void;
    group(grouping: Grouping): void;
  };
  readonly names: {
    /** Asks the server again; settles when the rows are there. */
    refresh(): Promise<void>;
    /** The spellings that may be one name, the most doubtful first. */
    roots(): Promise<readonly NamesNode[]>;
    children(node: NamesNode): Promise<readonly NamesNode[]>;
    item(node: NamesNode): TreeItem;
    emptyReason(): NoSuspects | undefined;
  };
}
