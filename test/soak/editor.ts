/** An editor in the soak run: it has a folder on the disk, keeps documents open, and talks with a server in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import { modern } from '../support/modernEditor.ts';

/** What a server is started with. */
export interface EditorOptions {
  /** The folder of the bundled server. */
  readonly program: string;
  /** The folder of the texts. */
  readonly corpus: string;
  readonly settings: object;
  /** Where the server may keep what it has worked out. */
  readonly storage?: string;
}

/** An editor with its server. */
export class Editor {
  readonly corpus: string;
  settings: object;
  status: ServerStatus | undefined;
  /** What the server has complained about. */
  readonly complaints: string[] = [];
  readonly open = new Map<string, TextDocument>();
  readonly child: ChildProcessWithoutNullStreams;
  private readonly connection: MessageConnection;
  /** Rejects when the process ends and nobody has asked it to. */
  private readonly died: Promise<never>;
  private stopping = false;
  private news: { readonly uri: string; readonly type: 1 | 2 | 3 }[] = [];

  private constructor({ program, corpus, settings }: EditorOptions) {
    this.corpus = corpus;
    this.settings = settings;
    this.child = spawn(process.execPath, [join(program, 'server.js'), '--stdio']);
    this.child.stderr.on('data', (bytes: Buffer) => this.complaints.push(bytes.toString()));
    this.died = new Promise((_, reject) => {
      this.child.once('exit', (code, signal) => {
        if (!this.stopping)
          reject(new Error(`The server has ended: ${code ?? signal}. ${this.complaints.join(' ')}`));
      });
    });
    // Whoever asks hears of it.
    this.died.catch(() => {});
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    this.listen();
  }

  static async start(options: EditorOptions): Promise<Editor> {
    const editor = new Editor(options);
    await editor.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'en',
      capabilities: modern,
      initializationOptions: {
        ...options.settings,
        ...(options.storage === undefined ? {} : { storagePath: options.storage }),
      },
      workspaceFolders: [{ uri: pathToFileURL(options.corpus).href, name: 'corpus' }],
    });
    await editor.tell('initialized', {});
    return editor;
  }

  /** Asks the server; a request that is taken back, or fails with a message for the person, has no answer. */
  async ask(method: string, params: unknown, patience?: AbortSignal): Promise<unknown> {
    const source = new CancellationTokenSource();
    patience?.addEventListener('abort', () => source.cancel());
    // The library leaves open what a server that has died was asked.
    return Promise.race([this.connection.sendRequest(method, params, source.token), this.died]);
  }

  tell(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.corpus, path)).href;
  }

  /** The text that a person has before them: of the buffer, or else of the file. */
  text(path: string): string | undefined {
    const file = join(this.corpus, path);
    return this.open.get(path)?.getText() ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  }

  async openDocument(path: string, text = this.text(path) ?? ''): Promise<void> {
    const languageId = path.endsWith('.jsonc') ? 'jsonc' : path.endsWith('.md') ? 'markdown' : 'plaintext';
    const uri = this.uriOf(path);
    this.open.set(path, TextDocument.create(uri, languageId, 1, text));
    await this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async close(path: string): Promise<void> {
    if (!this.open.delete(path)) return;
    await this.tell('textDocument/didClose', { textDocument: { uri: this.uriOf(path) } });
  }

  /** Replaces stretches of an open document, given by offsets in the text before each of them. */
  async edit(
    path: string,
    changes: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  ): Promise<void> {
    const buffer = this.open.get(path);
    if (buffer === undefined) return;
    const version = buffer.version + 1;
    const contentChanges: object[] = [];
    let now = buffer;
    for (const { start, end, text } of changes) {
      const change = { range: { start: now.positionAt(start), end: now.positionAt(end) }, text };
      contentChanges.push(change);
      now = TextDocument.update(now, [change], version);
    }
    this.open.set(path, now);
    await this.tell('textDocument/didChange', {
      textDocument: { uri: this.uriOf(path), version },
      contentChanges,
    });
  }

  /** Writes a file as another program would; the server hears of it with the next news. */
  write(path: string, text: string): void {
    const file = join(this.corpus, path);
    const type = existsSync(file) ? 2 : 1;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.news.push({ uri: this.uriOf(path), type });
  }

  remove(path: string): void {
    rmSync(join(this.corpus, path), { force: true });
    this.news.push({ uri: this.uriOf(path), type: 3 });
  }

  /** Hands on what has happened on the disk, as an editor does now and then. */
  async tellNews(): Promise<void> {
    const changes = this.news;
    this.news = [];
    if (changes.length > 0) await this.tell('workspace/didChangeWatchedFiles', { changes });
  }

  /** Makes an edit of the server: in buffers where there are any, else in files. */
  async apply({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const change of documentChanges) {
      if ('kind' in change) {
        const path = this.pathOf('uri' in change ? change.uri : '');
        if (change.kind === 'create' && this.text(path) === undefined) this.write(path, '');
        continue;
      }
      const path = this.pathOf(change.textDocument.uri);
      const before = TextDocument.create('', '', 0, this.text(path) ?? '');
      const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
      const text = TextDocument.applyEdits(before, edits);
      if (this.open.has(path)) await this.edit(path, [{ start: 0, end: before.getText().length, text }]);
      else this.write(path, text);
    }
    await this.tellNews();
  }

  async configure(settings: object): Promise<void> {
    this.settings = settings;
    await this.tell('workspace/didChangeConfiguration', { settings: { jiaokan: settings } });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.ask('shutdown', undefined);
    await this.tell('exit', undefined);
    await ended;
    this.connection.dispose();
  }

  private pathOf(uri: string): string {
    const root = `${pathToFileURL(this.corpus).href}/`;
    return decodeURIComponent(uri).slice(decodeURIComponent(root).length);
  }

  private listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onNotification('jiaokan/status', (status: ServerStatus) => {
      this.status = status;
    });
    connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.complaints.push(message);
    });
    connection.onError(([error]) => this.complaints.push(String(error)));
    connection.listen();
  }
}
