import { vi } from 'vitest';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  MessageConnection,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import { root, uriOf } from './corpusUris.ts';
import { type MemoryFiles, memoryFiles } from './memoryFiles.ts';
import { modern } from './modernEditor.ts';
import type { TestOptions } from './testOptions.ts';
import { startTestServer } from './testServer.ts';

// A busy machine may take long over a pause that is meant to be short.
vi.setConfig({ testTimeout: 20_000 });

/** An editor as far as the server can tell: it holds texts, applies edits and takes note of what it is told. */
export class TestClient {
  readonly files: MemoryFiles;
  readonly registrations: string[] = [];
  readonly unregistrations: string[] = [];
  readonly warnings: string[] = [];
  readonly logged: string[] = [];
  readonly progress: string[] = [];
  readonly partialResults: unknown[] = [];
  progressToken: string | undefined;
  /** The requests of the server, save those to apply an edit, by method. */
  readonly asked: string[] = [];
  readonly appliedEdits: WorkspaceEdit[] = [];
  readonly published = new Map<
    string,
    { readonly version: number | undefined; readonly items: readonly Diagnostic[] }
  >();
  status: ServerStatus | undefined;
  refreshes = 0;
  entityChanges = 0;
  initialized: InitializeResult | undefined;
  private readonly connection: MessageConnection;
  private readonly buffers = new Map<string, TextDocument>();
  private readonly options: TestOptions;
  private settings: TestOptions['settings'];
  private readonly stopServer: () => void;

  private constructor(options: TestOptions) {
    this.options = options;
    this.settings = options.settings;
    this.files = options.disk ?? memoryFiles(options.files ?? {});
    const { connection, stop } = startTestServer(this.files, options.analyzer, options.store);
    this.connection = connection;
    this.stopServer = stop;
    this.listen();
  }

  /** Starts a server and a client, and waits until the corpus is read. */
  static async start(options: TestOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    await client.initialize();
    await client.until(() => client.status !== undefined && client.status.indexing === null, 'the index');
    return client;
  }

  /** Starts a server that is not waited for. */
  static async startQuickly(options: TestOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    await client.initialize();
    return client;
  }

  /** Forgets the progress that was shown so far. */
  forgetProgress(): void {
    this.progress.length = 0;
    this.progressToken = undefined;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.stopServer();
  }

  request<R>(
    method: string,
    params: unknown,
    token?: Parameters<MessageConnection['sendRequest']>[2],
  ): Promise<R> {
    return token === undefined
      ? this.connection.sendRequest(method, params)
      : this.connection.sendRequest(method, params, token);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** A request about a place in a document. */
  at<R>(method: string, uri: string, position: Position, more: object = {}): Promise<R> {
    return this.request(method, { textDocument: { uri }, position, ...more });
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.buffers.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Opens a file with the text that it has on the disk. */
  async openFile(path: string): Promise<string> {
    await this.open(uriOf(path), this.files.text(uriOf(path)));
    return uriOf(path);
  }

  async edit(
    uri: string,
    changes: readonly { readonly range?: Range; readonly text: string }[],
  ): Promise<void> {
    const buffer = this.buffer(uri);
    const version = buffer.version + 1;
    this.buffers.set(uri, TextDocument.update(buffer, [...changes], version));
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
  }

  async close(uri: string): Promise<void> {
    this.buffers.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Writes a file behind the editor's back, as another program would, and tells of it. */
  async write(path: string, text: string): Promise<void> {
    this.files.write(uriOf(path), text);
    await this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
  }

  /** Deletes a file behind the editor's back, and tells of it. */
  async remove(path: string): Promise<void> {
    this.files.delete(uriOf(path));
    await this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 3 }] });
  }

  /** Changes the settings, and tells of it. */
  async configure(settings: object): Promise<void> {
    this.settings = () => settings;
    await this.notify('workspace/didChangeConfiguration', { settings: { jiaokan: settings } });
  }

  /** The text of a document: of the buffer, or else of the file. */
  text(uri: string): string {
    return this.buffers.get(uri)?.getText() ?? this.files.text(uri);
  }

  /** The position of an offset or of the first place where a string stands. */
  position(uri: string, at: number | string): Position {
    const document = TextDocument.create(uri, '', 0, this.text(uri));
    const offset = typeof at === 'number' ? at : document.getText().indexOf(at);
    if (offset < 0) throw new Error(`“${at}” does not stand in ${uri}.`);
    return document.positionAt(offset);
  }

  textOf(uri: string, range: Range): string {
    return TextDocument.create(uri, '', 0, this.text(uri)).getText(range);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a document. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Applies an edit to buffers and files; a buffer's version must be the one that the edit names. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) {
        if (change.kind !== 'create') throw new Error(`An edit of kind ${change.kind} was not expected.`);
        if (!this.files.has(change.uri)) this.files.write(change.uri, '');
      } else await this.applyToDocument(change);
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) await this.applyEdits(uri, edits);
  }

  /** Waits until something holds; only a failure takes as long as it may, and a busy machine needs long. */
  async until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 60_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}. ${this.logged.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  private buffer(uri: string): TextDocument {
    const buffer = this.buffers.get(uri);
    if (buffer === undefined) throw new Error(`${uri} is not open.`);
    return buffer;
  }

  private async applyToDocument({ textDocument, edits }: TextDocumentEdit): Promise<void> {
    const open = this.buffers.get(textDocument.uri);
    const version = open?.version ?? null;
    if (textDocument.version !== version) {
      throw new Error(
        `${textDocument.uri}: the edit is for version ${textDocument.version}, not ${version}.`,
      );
    }
    await this.applyEdits(
      textDocument.uri,
      edits.filter((edit): edit is TextEdit => 'newText' in edit),
    );
  }

  private async applyEdits(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const before = TextDocument.create(uri, '', 0, this.text(uri));
    const after = TextDocument.applyEdits(before, [...edits]);
    if (this.buffers.has(uri)) await this.edit(uri, [{ text: after }]);
    else {
      this.files.write(uri, after);
      await this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    }
  }

  private async initialize(): Promise<void> {
    const { rootOnly, initializationOptions, folders = [root] } = this.options;
    this.initialized = await this.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: rootOnly === true ? root : null,
      locale: this.options.locale ?? 'en',
      capabilities: this.options.capabilities ?? modern,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
      ...(rootOnly === true ? {} : { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    });
    await this.notify('initialized', {});
  }

  private listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => {
      this.asked.push('workspace/configuration');
      return items.map(({ scopeUri }) => this.settings?.(scopeUri) ?? {});
    });
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.asked.push('client/registerCapability');
        this.registrations.push(...registrations.map(({ method }) => method));
      },
    );
    connection.onRequest('client/unregisterCapability', (params: { unregisterations: { id: string }[] }) => {
      this.unregistrations.push(...params.unregisterations.map(({ id }) => id));
    });
    connection.onRequest('window/workDoneProgress/create', () => {
      this.asked.push('window/workDoneProgress/create');
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.asked.push('workspace/diagnostic/refresh');
      this.refreshes++;
    });
    connection.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
      this.appliedEdits.push(edit);
      await this.apply(edit);
      return { applied: true };
    });
    connection.onNotification(
      '$/progress',
      ({ token, value }: { token: string; value: { kind: string; items?: unknown[] } }) => {
        const items = Array.isArray(value) ? value : value.items;
        if (items) return void this.partialResults.push(...items);
        this.progress.push(value.kind);
        this.progressToken = token;
      },
    );
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.warnings.push(message);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onNotification('jiaokan/status', (status: ServerStatus) => {
      this.status = status;
    });
    connection.onNotification('jiaokan/entitiesChanged', () => void this.entityChanges++);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version, diagnostics }: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
        this.published.set(uri, { version, items: diagnostics });
      },
    );
    connection.listen();
  }
}
