import * as vscode from 'vscode';
import type { EntityType } from '../../../server/src/lsp/protocol.ts';

/** A name as it is dragged from one row onto another, also between views. */
export interface DraggedName {
  readonly type: EntityType;
  readonly name: string;
}

const mimeType = 'application/vnd.jiaokan.name';

/** Lets a row be dropped onto another one, to say that both are one name. */
export class DragAndDrop<Node> implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];
  readonly #nameOf: (node: Node) => DraggedName | undefined;
  readonly #merge: (dragged: DraggedName, target: DraggedName) => Promise<unknown>;

  constructor(
    nameOf: (node: Node) => DraggedName | undefined,
    merge: (dragged: DraggedName, target: DraggedName) => Promise<unknown>,
  ) {
    this.#nameOf = nameOf;
    this.#merge = merge;
  }

  handleDrag(nodes: readonly Node[], transfer: vscode.DataTransfer): void {
    const [name] = nodes.flatMap((node) => this.#nameOf(node) ?? []);
    if (name !== undefined) transfer.set(mimeType, new vscode.DataTransferItem(JSON.stringify(name)));
  }

  async handleDrop(node: Node | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const target = node === undefined ? undefined : this.#nameOf(node);
    const text = await transfer.get(mimeType)?.asString();
    const dragged = text === undefined ? undefined : readName(text);
    if (target !== undefined && dragged !== undefined) await this.#merge(dragged, target);
  }
}

/** Another extension may put anything under our type. */
function readName(text: string): DraggedName | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('type' in value) || !('name' in value))
      return undefined;
    const { type, name } = value;
    if ((type !== 'person' && type !== 'organization') || typeof name !== 'string') return undefined;
    return { type, name };
  } catch {
    return undefined;
  }
}
