/**
 * Starts Kate without a window and writes down what it and the server say to one another. What Kate offers of a server can only be
 * reached by mouse and keys, so that what it shows, and its fixes, are not tried.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const {
  JIAOKAN_CORPUS: corpus = '',
  JIAOKAN_RESULT: result = '',
  XDG_CONFIG_HOME: config = '',
} = process.env;
const folder = path.dirname(result);
const bin = path.join(folder, 'bin', 'jiaokan');
const file = path.join(corpus, 'visit.txt');

/** The server as it was, with what goes through it written to files. */
function listenIn() {
  const real = path.join(folder, 'bin', 'jiaokan-real');
  writeFileSync(real, readFileSync(bin));
  chmodSync(real, 0o755);
  const [to, from] = ['to-server', 'to-client'].map((name) => path.join(folder, name));
  writeFileSync(bin, `#!/bin/sh\ntee '${to}' | '${real}' "$@" | tee '${from}'\n`);
  return { to, from };
}

/** The messages in a file so far. */
function messages(log) {
  if (!existsSync(log)) return [];
  const bytes = readFileSync(log);
  const found = [];
  for (let at = 0; ; ) {
    const body = bytes.indexOf('\r\n\r\n', at);
    const length = Number(/Content-Length: (\d+)/.exec(bytes.subarray(at, body).toString())?.[1]);
    if (body < 0 || bytes.length < body + 4 + length) return found;
    found.push(JSON.parse(bytes.subarray(body + 4, body + 4 + length).toString()));
    at = body + 4 + length;
  }
}

/** Kate asks a person whether it may start the program; here it is told beforehand, and that the plug-in is on. */
function permit() {
  mkdirSync(config, { recursive: true });
  const allowed = `[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines=${bin} lsp --stdio\n`;
  writeFileSync(path.join(config, 'katerc'), allowed);
}

function textOf({ start, end }) {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (start.line === end.line) return lines[start.line].slice(start.character, end.character);
  return [lines[start.line].slice(start.character), lines[end.line].slice(0, end.character)].join('\n');
}

permit();
const { to, from } = listenIn();
const kate = spawn('dbus-run-session', ['--', 'kate', '--startanon', '-n', file], {
  env: { ...process.env, QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: folder },
  stdio: 'ignore',
  detached: true,
});
const written = {};
const end = Date.now() + 60_000;
while (Date.now() < end && (written.findings === undefined || written.outline === undefined)) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const asked = messages(to).find(({ method }) => method === 'textDocument/documentSymbol');
  const told = messages(from);
  const outline = told.find(
    ({ id, method }) => asked !== undefined && id === asked.id && method === undefined,
  );
  if (outline?.result) written.outline = outline.result.map(({ name }) => name);
  const pushed = told.filter(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri.endsWith('/visit.txt'),
  );
  const found = pushed.at(-1)?.params.diagnostics ?? [];
  if (found.length >= 2)
    written.findings = found.map(({ code, range }) => [code, range.start.line, textOf(range)]);
}
if (written.findings === undefined) written.failure = 'no findings were sent';
writeFileSync(result, JSON.stringify(written));
process.kill(-kate.pid);
// Kate takes a moment to end, longer than the session that it runs in, and writes to its folder meanwhile.
while (isThere(-kate.pid)) await new Promise((resolve) => setTimeout(resolve, 100));

function isThere(group) {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}
