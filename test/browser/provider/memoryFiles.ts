import * as vscode from 'vscode';

/** A folder's children by name, or the bytes of a file. */
type Node = Map<string, Node> | Uint8Array;

/** Files that are kept in memory, below `corpus:/`. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #root: Node = new Map();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const node = this.#at(uri);
    return node instanceof Map
      ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
      : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: node.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const node = this.#at(uri);
    if (!(node instanceof Map)) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...node].map(([name, child]) => [
      name,
      child instanceof Map ? vscode.FileType.Directory : vscode.FileType.File,
    ]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const node = this.#at(uri);
    if (node instanceof Map) throw vscode.FileSystemError.FileIsADirectory(uri);
    return node;
  }

  createDirectory(uri: vscode.Uri): void {
    this.#folder(uri.path.split('/').filter(Boolean));
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const names = uri.path.split('/').filter(Boolean);
    const name = names.pop() ?? '';
    const folder = this.#folder(names);
    const type = folder.has(name) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    folder.set(name, bytes);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    const names = uri.path.split('/').filter(Boolean);
    const name = names.pop() ?? '';
    this.#folder(names).delete(name);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  /** Makes the folders that are not there. */
  #folder(names: readonly string[]): Map<string, Node> {
    let node = this.#root;
    for (const name of names) {
      if (!(node instanceof Map)) break;
      if (!node.has(name)) node.set(name, new Map());
      node = node.get(name) ?? new Map();
    }
    if (node instanceof Map) return node;
    throw vscode.FileSystemError.FileNotADirectory(names.join('/'));
  }

  #at(uri: vscode.Uri): Node {
    let node: Node | undefined = this.#root;
    for (const name of uri.path.split('/').filter(Boolean)) {
      node = node instanceof Map ? node.get(name) : undefined;
    }
    if (node === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return node;
  }
}
