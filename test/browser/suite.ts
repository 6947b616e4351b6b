import * as vscode from 'vscode';
import type { JiaokanApi } from '../../client/src/api.ts';
import type { ConcordanceParams, ConcordanceResult } from '../../server/src/lsp/pagesProtocol.ts';
import type { BrowserReport, SeenFinding } from './report.ts';

const root = vscode.Uri.parse('corpus:/corpus');

/** Runs in the browser's extension host and reports what it sees; who has the desktop's answers judges. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<JiaokanApi>('jiaokan.jiaokan');
  if (extension === undefined) throw new Error('the extension is not loaded');
  const report = (what: BrowserReport | { readonly failure: string }): Promise<unknown> =>
    fetch(new URL('../report', extension.extensionUri.toString(true)), {
      method: 'POST',
      body: JSON.stringify(what),
    });
  try {
    await report(await look(await extension.activate()));
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await report({ failure });
    throw error;
  }
}

async function look(api: JiaokanApi): Promise<BrowserReport> {
  await api.client.ready;
  await eventually('the corpus is read', () => api.client.status?.indexing === null || undefined);
  const closed = await settledFindings();
  const entities = await entitiesOf(api);
  const texts = Object.keys(closed).filter((path) => !path.startsWith('gb/'));
  for (const path of texts) await show(path);
  const open = await settledFindings();
  return {
    status: api.client.status,
    closed,
    open: Object.fromEntries(texts.map((path) => [path, open[path] ?? []])),
    entities,
    fixed: await fix('01-pdf-column.txt'),
    concordance: await search(api),
    afterConfiguration: await configure(),
    afterRestart: await restart(api),
  };
}

/** What is found in each file, when it has been the same for a while. */
async function settledFindings(): Promise<BrowserReport['closed']> {
  let before = '';
  let since = Date.now();
  return eventually('the findings settle', () => {
    const found = findings();
    const now = JSON.stringify(found);
    if (now !== before) since = Date.now();
    before = now;
    return Object.keys(found).length > 0 && Date.now() - since > 2500 ? found : undefined;
  });
}

function findings(): BrowserReport['closed'] {
  const found: Record<string, readonly SeenFinding[]> = {};
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    const own = diagnostics.filter(({ source }) => source === 'jiaokan');
    if (own.length > 0) found[uri.path.slice(root.path.length + 1)] = own.map(seen);
  }
  return found;
}

function seen({ code, severity, message, range, relatedInformation }: vscode.Diagnostic): SeenFinding {
  return {
    rule: String(typeof code === 'object' ? code.value : code),
    severity,
    message,
    range: plain(range),
    related: (relatedInformation ?? []).map(({ location, message: text }) => ({
      path: location.uri.path.slice(root.path.length + 1),
      range: plain(location.range),
      message: text,
    })),
  };
}

function plain({ start, end }: vscode.Range): SeenFinding['range'] {
  const place = ({ line, character }: vscode.Position) => ({ line, character });
  return { start: place(start), end: place(end) };
}

async function entitiesOf({ client }: JiaokanApi): Promise<BrowserReport['entities']> {
  const scope = { kind: 'corpus' } as const;
  const all = await client.entities(scope);
  return Promise.all(
    all.map(async ({ id, name, type, aliases }) => ({
      name,
      type,
      aliases: aliases.map(({ text }) => text),
      mentions: (await client.mentions(id, scope)).flatMap(({ uri, mentions }) =>
        mentions.map(({ ranges, text }) => ({
          path: vscode.Uri.parse(uri).path.slice(root.path.length + 1),
          ranges,
          text,
        })),
      ),
    })),
  );
}

/** In a tab of its own: VS Code asks anew for what is in tabs. */
function show(path: string): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(root, path), { preview: false });
}

/** Makes all safe fixes in a file and gives its text. */
async function fix(path: string): Promise<string> {
  const { document } = await show(path);
  const before = document.getText();
  await vscode.commands.executeCommand('jiaokan.fixFile');
  await eventually('the file is mended', () => document.getText() !== before || undefined);
  await document.save();
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
}

/** Searches with a sound pattern and with one that would run for ever. */
async function search({ client }: JiaokanApi): Promise<BrowserReport['concordance']> {
  // The page has this from the same object; other extensions have no use for it.
  const page = client as unknown as {
    concordance(
      params: ConcordanceParams,
      token: vscode.CancellationToken,
      advance: () => void,
    ): Promise<ConcordanceResult>;
  };
  const ask = (text: string) =>
    page.concordance(
      { query: { kind: 'text', text, regularExpression: true }, scope: { kind: 'corpus' } },
      new vscode.CancellationTokenSource().token,
      () => {},
    );
  const { lines: found } = await ask('医[院学]');
  const runaway = await ask('(?:.|\\p{L})+(?:.|\\p{L})+(?:.|\\p{L})+☃').then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { found, runaway };
}

/** Turns a rule off in the project's file, and gives the rules that still find something. */
async function configure(): Promise<readonly string[]> {
  const file = vscode.Uri.joinPath(root, '.jiaokan/config.jsonc');
  await vscode.workspace.fs.writeFile(
    file,
    new TextEncoder().encode('{ "rules": { "boilerplate": "off" } }'),
  );
  return eventually('the rule falls silent', () => {
    const rules = new Set(
      Object.values(findings())
        .flat()
        .map(({ rule }) => rule),
    );
    return rules.has('boilerplate') ? undefined : [...rules].sort();
  });
}

/** Ends the worker and starts another, and gives the number of people and organizations that it knows. */
async function restart({ client }: JiaokanApi): Promise<number> {
  await vscode.commands.executeCommand('jiaokan.restartServer');
  await eventually('the corpus is read again', () => client.status?.indexing === null || undefined);
  return (await client.entities({ kind: 'corpus' })).length;
}

async function eventually<T>(what: string, ask: () => T | undefined): Promise<T> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not seen within 60 seconds`);
}
