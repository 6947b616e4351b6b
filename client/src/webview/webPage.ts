import * as vscode from 'vscode';
import { toBase64 } from '../../../server/src/host/base64.ts';
import type { PageAnswer, PageCall, PageLocale } from './messages.ts';

/** The pages that the extension has; `dist/web` holds a script and a style sheet for each. */
export type PageName = 'concordance' | 'overview';

/** The language of the window, as far as the pages speak it. */
export function pageLocale(): PageLocale {
  return vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

/** How a panel's page is set up: nothing from outside the extension, and no files but the bundles. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'web')] };
}

/** The page itself. Only the script of this very page runs: its nonce is made anew each time. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, name: PageName): string {
  const resource = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'web', file)).toString();
  const nonce = toBase64(crypto.getRandomValues(new Uint8Array(18)));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${pageLocale() === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jiaokan</title>
<link rel="stylesheet" href="${resource(`${name}.css`)}">
</head>
<body>
<main class="${name}"></main>
<script nonce="${nonce}" src="${resource(`${name}.js`)}"></script>
</body>
</html>
`;
}

/** The methods that a page may call, each with what it is given. */
export type PageMethods = Readonly<Record<string, (params: never) => Promise<unknown>>>;

/** Answers the calls of a page. What is thrown is told to the person on the page. */
export function answerCalls(
  webview: vscode.Webview,
  methods: PageMethods,
  ready: () => void,
): vscode.Disposable {
  return webview.onDidReceiveMessage(async (message: PageCall | { readonly kind: 'ready' }) => {
    if (message.kind === 'ready') return ready();
    const answer = await answerTo(message, methods);
    await webview.postMessage(answer);
  });
}

async function answerTo({ call, method, params }: PageCall, methods: PageMethods): Promise<PageAnswer> {
  const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (found === undefined) return { kind: 'failure', call, message: method };
  try {
    // The page and its extension are of one build; both sides have the types of `messages.ts`.
    return { kind: 'answer', call, value: await found(params as never) };
  } catch (error) {
    return { kind: 'failure', call, message: error instanceof Error ? error.message : String(error) };
  }
}
