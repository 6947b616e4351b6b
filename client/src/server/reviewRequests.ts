import type * as vscode from 'vscode';
import { type BaseLanguageClient, ProgressType, State, WorkDoneProgress } from 'vscode-languageclient';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { EntityScope } from '../../../server/src/lsp/protocol.ts';
import {
  type AcceptBaselineResult,
  acceptBaselineRequest,
  type FileFindings,
  type FindingsResult,
  findingsRequest,
  type IgnoreParams,
  ignoreRequest,
  type JoinTextParams,
  type JoinTextResult,
  joinTextRequest,
  type ReadingTextResult,
  type RemoveStaleResult,
  readingTextRequest,
  removeStaleRequest,
} from '../../../server/src/lsp/reviewProtocol.ts';

/** Where it is shown how far a long task is. */
export type ProgressBar = vscode.Progress<{ message?: string; increment?: number }>;

/** A long task as a person sees it: how far it is, and the button that calls it off. */
export interface FixProgress {
  readonly token: vscode.CancellationToken;
  readonly bar: ProgressBar;
}

/** The questions that reviewing asks the server. While it is down, texts are answered as they are, and the rest fails. */
export class ReviewRequests {
  readonly #client: BaseLanguageClient;
  #requests = 0;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** The text of an open document without its wraps; null where there is none. */
  async readingText(uri: string): Promise<ReadingTextResult | null> {
    if (!this.#running) return null;
    return this.#client.sendRequest<ReadingTextResult | null>(readingTextRequest, { uri });
  }

  /** A text that is about to be pasted, with its paragraphs joined. */
  async joinText(params: JoinTextParams, token: vscode.CancellationToken): Promise<string> {
    if (!this.#running) return params.text;
    return (await this.#client.sendRequest<JoinTextResult>(joinTextRequest, params, token)).text;
  }

  /** Sends what is found, file by file, to `take`. */
  async findings(
    scope: EntityScope,
    token: vscode.CancellationToken,
    take: (files: readonly FileFindings[]) => void,
    bar?: ProgressBar,
  ): Promise<void> {
    await this.withProgress(bar, async (workDoneToken) => {
      const partialResultToken = `${workDoneToken}/files`;
      const type = new ProgressType<readonly FileFindings[]>();
      const listener = this.#client.onProgress(type, partialResultToken, take);
      try {
        const params = { scope, workDoneToken, partialResultToken };
        take((await this.#client.sendRequest<FindingsResult>(findingsRequest, params, token)).files);
      } finally {
        listener.dispose();
      }
    });
  }

  /** Has the baseline files written for the findings of now; those that the server cannot write are left to the caller. */
  acceptBaseline(token: vscode.CancellationToken, bar: ProgressBar): Promise<AcceptBaselineResult> {
    return this.withProgress(bar, (workDoneToken) =>
      this.#client.sendRequest<AcceptBaselineResult>(
        acceptBaselineRequest,
        { workDoneToken, write: true },
        token,
      ),
    );
  }

  /** The edit that takes out what the ignore files keep in vain. */
  removeStaleIgnores(token: vscode.CancellationToken, bar: ProgressBar): Promise<RemoveStaleResult> {
    return this.withProgress(bar, (workDoneToken) =>
      this.#client.sendRequest<RemoveStaleResult>(removeStaleRequest, { workDoneToken }, token),
    );
  }

  /** The edit that records that findings are to be ignored. */
  ignore(params: IgnoreParams): Promise<WorkspaceEdit> {
    return this.#client.sendRequest<WorkspaceEdit>(ignoreRequest, params);
  }

  /** Shows on a bar how far the server says it is with a request; `ask` sends it with the token that it is given. */
  async withProgress<Answer>(
    bar: ProgressBar | undefined,
    ask: (token: string) => Promise<Answer>,
  ): Promise<Answer> {
    const token = `jiaokan/${++this.#requests}`;
    let shown = 0;
    const listener = this.#client.onProgress(WorkDoneProgress.type, token, (value) => {
      if (value.kind !== 'report') return;
      const { percentage = shown, message = '' } = value;
      bar?.report({ message, increment: percentage - shown });
      shown = percentage;
    });
    try {
      return await ask(token);
    } finally {
      listener.dispose();
    }
  }

  get #running(): boolean {
    return this.#client.state === State.Running;
  }
}
