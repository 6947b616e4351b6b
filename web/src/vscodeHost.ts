import type { PageAnswer } from '../../client/src/webview/messages.ts';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page in VS Code talks to it. */
export interface VsCodeHost {
  call<Value>(method: string, params: unknown): Promise<Value>;
  /** Hears everything but answers. */
  listen(hear: (news: unknown) => void): void;
  readonly state: unknown;
  keep(state: unknown): void;
  /** Tells the extension that the page can hear. */
  ready(): void;
}

/** Connects to the extension; works once in the life of a page. */
export function vscodeHost(): VsCodeHost {
  const api = acquireVsCodeApi();
  const waiting = new Map<number, (answer: PageAnswer) => void>();
  let calls = 0;
  let hearNews: (news: unknown) => void = () => {};
  window.addEventListener('message', ({ data }: MessageEvent<PageAnswer | { readonly kind: 'news' }>) => {
    if (data.kind !== 'answer' && data.kind !== 'failure') return hearNews(data);
    waiting.get(data.call)?.(data);
    waiting.delete(data.call);
  });
  return {
    call: <Value>(method: string, params: unknown) =>
      new Promise<Value>((resolve, reject) => {
        const call = ++calls;
        waiting.set(call, (answer) => {
          // What comes back is the extension's word for this method.
          if (answer.kind === 'answer') resolve(answer.value as Value);
          else reject(new Error(answer.message));
        });
        api.postMessage({ kind: 'call', call, method, params });
      }),
    listen(hear) {
      hearNews = hear;
    },
    state: api.getState(),
    keep: (state) => api.setState(state),
    ready: () => api.postMessage({ kind: 'ready' }),
  };
}
