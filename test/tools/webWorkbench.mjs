import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fetchVsCodeServer } from './fetchVsCodeServer.mjs';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Extensions come from another origin than the workbench, as they do on vscode.dev. */
const shared = { 'access-control-allow-origin': '*' };

function sendFile(response, file) {
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, shared).end();
    return;
  }
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, ...shared });
  createReadStream(file).pipe(response);
}

/** Starts a server of files on 127.0.0.1: `folders` by the first part of the path, `answers` by the whole path. */
export async function serveFiles({ folders = {}, answers = {} }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const answer = answers[pathname];
    if (answer !== undefined) return answer(request, response);
    const [, first, ...rest] = decodeURIComponent(pathname).split('/');
    const folder = folders[first];
    const file = folder === undefined ? undefined : path.join(folder, ...rest);
    if (file === undefined || !file.startsWith(folder + path.sep))
      return response.writeHead(404, shared).end();
    return sendFile(response, file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: server.address().port, stop };
}

function page(configuration) {
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings}">
<meta id="vscode-workbench-web-base-url" data-settings="/vscode">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>
// What the suite and the workbench say to whoever drives them, and what goes wrong on the page.
const tell = (kind, values) => navigator.sendBeacon('/log', [kind, ...values].join(' '));
globalThis.codeAutomationLog = tell;
globalThis.codeAutomationExit = (code) => tell('exit', [code]);
addEventListener('error', ({ message }) => tell('error', [message]));
</script>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/vscode/out/', location.href).toString();</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
}

/**
 * Serves the workbench of the VS Code of the npm registry as vscode.dev does: without any server behind it, so that all
 * extensions run in the browser. `extensions` and `tests` are addresses of folders and of a suite, on another origin; `onLog` gets
 * what the page says.
 */
export async function serveWorkbench({ extensions, tests, folder, settings = {}, onLog }) {
  const { main } = await fetchVsCodeServer();
  const configuration = {
    additionalBuiltinExtensions: extensions.map(componentsOf),
    developmentOptions: { extensionTestsPath: componentsOf(tests), enableSmokeTestDriver: true },
    configurationDefaults: settings,
    // Read by code-server's build alone.
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: { extensionsGallery: undefined, enableTelemetry: false },
    enableWorkspaceTrust: false,
  };
  const vscode = path.resolve(path.dirname(main), '..');
  const { port, stop } = await serveFiles({
    folders: { vscode },
    answers: {
      '/': sendText('text/html', page(configuration)),
      '/log': async (request, response) => {
        onLog(await textOf(request));
        response.writeHead(204).end();
      },
      [`/vscode/${workbench}`]: sendText('text/javascript', serverless(vscode)),
    },
  });
  const payload = [
    ['extensionDevelopmentPath', extensions[0]],
    ['extensionTestsPath', tests],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return { address: `http://127.0.0.1:${port}/?${query}`, stop };
}

const workbench = 'out/vs/code/browser/workbench/workbench.js';

/** What code-server's build changes so that every workbench has the server that it comes from, and how it was before. */
const patches = [
  [/,remoteAuthority:location\.host(?=\})/gu, ''],
  [
    /\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"/gu,
    '.file("/").with({scheme:$1.vscodeUserData}),"User"',
  ],
];

function serverless(vscode) {
  let code = readFileSync(path.join(vscode, workbench), 'utf8');
  for (const [patch, before] of patches) {
    if (code.match(patch)?.length !== 1) throw new Error(`${workbench} is not the one that was expected`);
    code = code.replace(patch, before);
  }
  return code;
}

function sendText(type, text) {
  return (_request, response) => response.writeHead(200, { 'content-type': type }).end(text);
}

/** The body of a request. */
export async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function componentsOf(address) {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}
