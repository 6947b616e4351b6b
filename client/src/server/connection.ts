import * as vscode from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest, State } from 'vscode-languageclient';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import {
  type ConcordancePage,
  type ConcordancePageParams,
  type ConcordanceParams,
  type ConcordanceResult,
  type ConcordanceTableParams,
  concordancePageRequest,
  concordanceRequest,
  concordanceTableRequest,
  type OverviewResult,
  overviewRequest,
} from '../../../server/src/lsp/pagesProtocol.ts';
import {
  type DecideParams,
  decideRequest,
  type EntityAtParams,
  type EntityAtResult,
  type EntityItem,
  type EntityScope,
  entitiesChangedNotification,
  entitiesRequest,
  entityAtRequest,
  type FixParams,
  type FixResult,
  fixRequest,
  type MentionGroup,
  mentionsRequest,
  reindexRequest,
  type ServerStatus,
  type SpellingParams,
  type SuspectItem,
  spellingRequest,
  statusNotification,
  suspectsRequest,
} from '../../../server/src/lsp/protocol.ts';
import { answerFileRequests } from './clientFiles.ts';
import { clientOptions } from './clientOptions.ts';
import type { CreateClient } from './createClient.ts';
import { ownCommands } from './ownCommands.ts';
import { type ProgressBar, ReviewRequests } from './reviewRequests.ts';
import { askForHelp } from './serverTrouble.ts';
import { TypingPause } from './typingPause.ts';

/** Is told how far a task is, in percent. */
type Advance = (percentage: number) => void;

/**
 * The running language server, as the rest of the client sees it. While the server is down questions are
 * answered with nothing, so that views simply empty; only `fix`, `decide` and `reindex`, which a person asked
 * for, fail.
 */
export class Connection implements vscode.Disposable {
  /** Settles when the first start is over; rejects when the server could not be started. */
  readonly ready: Promise<void>;
  /** What reviewing asks of the server. */
  readonly review: ReviewRequests;
  readonly #client: BaseLanguageClient;
  readonly #output: vscode.LogOutputChannel;
  readonly #typing = new TypingPause((document) => this.#pullAgain(document));
  readonly #changedEntities = new vscode.EventEmitter<void>();
  readonly #changedStatus = new vscode.EventEmitter<ServerStatus | undefined>();
  readonly #changedRunning = new vscode.EventEmitter<boolean>();
  #status: ServerStatus | undefined;
  readonly onEntitiesChanged = this.#changedEntities.event;
  /** Fires with undefined when the server went down. */
  readonly onStatus = this.#changedStatus.event;
  readonly onRunning = this.#changedRunning.event;

  constructor(context: vscode.ExtensionContext, create: CreateClient) {
    this.#output = vscode.window.createOutputChannel(vscode.l10n.t('Jiaokan'), { log: true });
    const restart = (): void => void this.restart();
    this.#client = create(
      context,
      clientOptions(context, this.#output, () => void askForHelp(this.#output, restart), this.#typing),
    );
    answerFileRequests(this.#client);
    this.review = new ReviewRequests(this.#client);
    this.#client.registerFeature(ownCommands());
    this.#client.onDidChangeState(({ newState }) => this.#stateChanged(newState === State.Running));
    this.#client.onNotification(entitiesChangedNotification, () => this.#changedEntities.fire());
    this.#client.onNotification(statusNotification, (status: ServerStatus) => this.#statusChanged(status));
    this.ready = this.#client.start();
    this.ready.catch((error: unknown) => {
      this.#output.error(String(error));
      void askForHelp(this.#output, restart);
    });
  }

  get running(): boolean {
    return this.#client.state === State.Running;
  }

  /** What the server last said it is doing. */
  get status(): ServerStatus | undefined {
    return this.#status;
  }

  entities(scope: EntityScope): Promise<readonly EntityItem[]> {
    return this.#ask<readonly EntityItem[]>(entitiesRequest, { scope }, []);
  }

  mentions(id: string, scope: EntityScope): Promise<readonly MentionGroup[]> {
    return this.#ask<readonly MentionGroup[]>(mentionsRequest, { id, scope }, []);
  }

  entityAt(params: EntityAtParams): Promise<EntityAtResult | null> {
    return this.#ask<EntityAtResult | null>(entityAtRequest, params, null);
  }

  suspects(): Promise<readonly SuspectItem[]> {
    return this.#ask<readonly SuspectItem[]>(suspectsRequest, {}, []);
  }

  spelling(params: SpellingParams): Promise<readonly MentionGroup[]> {
    return this.#ask<readonly MentionGroup[]>(spellingRequest, params, []);
  }

  /** Finds the lines of a concordance; `advance` is told how far it is, in percent. */
  concordance(params: ConcordanceParams, token: vscode.CancellationToken, advance: Advance) {
    return this.#askLong<ConcordanceResult>(concordanceRequest, params, token, advance);
  }

  /** Reads the corpus and says what is in it; `advance` likewise. */
  overview(token: vscode.CancellationToken, advance: Advance) {
    return this.#askLong<OverviewResult>(overviewRequest, {}, token, advance);
  }

  concordancePage(params: ConcordancePageParams): Promise<ConcordancePage | null> {
    return this.#ask<ConcordancePage | null>(concordancePageRequest, params, null);
  }

  concordanceTable(params: ConcordanceTableParams): Promise<string | null> {
    return this.#ask<string | null>(concordanceTableRequest, params, null);
  }

  fix(params: FixParams, token: vscode.CancellationToken, bar?: ProgressBar): Promise<FixResult> {
    return this.review.withProgress(bar, (workDoneToken) =>
      this.#client.sendRequest<FixResult>(fixRequest, { ...params, workDoneToken }, token),
    );
  }

  /** The edit of the project files that records a decision. */
  decide(params: DecideParams): Promise<WorkspaceEdit | null> {
    return this.#client.sendRequest<WorkspaceEdit | null>(decideRequest, params);
  }

  async reindex(): Promise<void> {
    await this.#client.sendRequest(reindexRequest);
  }

  async restart(): Promise<void> {
    if (!this.#client.needsStart()) await this.#client.stop();
    await this.#client.start();
  }

  /** Turns an edit of the protocol into one that VS Code can apply. */
  toCode(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** Keeps an error that nobody can act on at once, for whoever looks for the cause of an empty view. */
  log(error: unknown): void {
    this.#output.warn(String(error));
  }

  showOutput(): void {
    this.#output.show();
  }

  async dispose(): Promise<void> {
    this.#typing.dispose();
    for (const emitter of [this.#changedEntities, this.#changedStatus, this.#changedRunning])
      emitter.dispose();
    if (!this.#client.needsStop()) return;
    await this.#client.stop().catch((error: unknown) => this.#output.warn(String(error)));
  }

  /** Asks for the diagnostics once more; a client that they are pushed to has nothing to ask. */
  #pullAgain(document: vscode.TextDocument): void {
    const feature = this.#client.getFeature(DocumentDiagnosticRequest.method);
    feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  async #ask<Answer>(method: string, params: object, nothing: Answer): Promise<Answer> {
    if (!this.running) return nothing;
    try {
      return await this.#client.sendRequest<Answer>(method, params);
    } catch (error) {
      // A server that goes down while it is asked is no news to the views: they are told by `onRunning`.
      if (!this.running) return nothing;
      throw error;
    }
  }

  #askLong<Answer>(
    method: string,
    params: object,
    token: vscode.CancellationToken,
    advance: Advance,
  ): Promise<Answer> {
    let percentage = 0;
    const report = ({ increment = 0 }): void => {
      percentage += increment;
      advance(percentage);
    };
    return this.review.withProgress({ report }, (workDoneToken) =>
      this.#client.sendRequest<Answer>(method, { ...params, workDoneToken }, token),
    );
  }

  #stateChanged(running: boolean): void {
    if (!running) this.#statusChanged(undefined);
    this.#changedRunning.fire(running);
  }

  #statusChanged(status: ServerStatus | undefined): void {
    this.#status = status;
    this.#changedStatus.fire(status);
  }
}
