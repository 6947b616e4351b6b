/** What happens to a corpus in the course of a day: each deed is chosen and made at random. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { anyFile, anyOpen, type Day, type Deed, placeIn, textFiles } from './choices.ts';
import { documentText, pick, typed } from './corpusTexts.ts';
import { change, configure, decide, fix, forgetNames, ignore, spoil } from './projectDeeds.ts';

const folders = ['', '', '旧闻/', '旧闻/二〇一九/', 'draft #1/'];
async function edit(day: Day): Promise<void> {
  const { editor, random } = day;
  const path = anyOpen(day);
  if (path === undefined) return open(day);
  let text = editor.text(path) ?? '';
  const changes = Array.from({ length: random() < 0.1 ? 1 + Math.floor(random() * 8) : 1 }, () => {
    const start = placeIn(text, random);
    const end = random() < 0.5 ? start : Math.min(text.length, start + Math.floor(random() ** 4 * 300));
    // Texts must not grow without end.
    const put = random() < 0.35 || text.length > 6000 ? '' : typed(random);
    const change = {
      start,
      end: put === '' && start === end ? Math.min(text.length, start + 1) : end,
      text: put,
    };
    text = text.slice(0, change.start) + put + text.slice(change.end);
    return change;
  });
  await editor.edit(path, changes);
}

async function open(day: Day): Promise<void> {
  const { editor, random } = day;
  const path = anyFile(day);
  if (path === undefined) return write(day);
  if (editor.open.size > 8) await close(day);
  if (!editor.open.has(path)) await editor.openDocument(path);
  if (random() < 0.7) await look(day, path);
}

/** Whether an editor shows a document is told by its asking for diagnostics. */
async function look({ editor }: Day, path: string): Promise<void> {
  await editor.ask('textDocument/diagnostic', { textDocument: { uri: editor.uriOf(path) } });
}

async function close(day: Day): Promise<void> {
  const { editor, random } = day;
  const path =
    random() < 0.9 ? anyOpen(day) : [...editor.open.keys()].find((each) => each.endsWith('.jsonc'));
  if (path !== undefined) await editor.close(path);
}

async function save(day: Day): Promise<void> {
  const { editor } = day;
  const path = anyOpen(day);
  if (path === undefined) return;
  editor.write(path, editor.text(path) ?? '');
  await editor.tellNews();
}

function write(day: Day): void {
  const { editor, random, stock } = day;
  const path = random() < 0.6 ? anyFile(day) : undefined;
  const fresh = `${pick(folders, random)}${Math.floor(random() * 60)}${random() < 0.2 ? ' 稿.md' : '.txt'}`;
  const copied = random() < 0.15 ? anyFile(day) : undefined;
  const text = copied === undefined ? undefined : editor.text(copied);
  if (textFiles(editor).length > 60) remove(day);
  else editor.write(path ?? fresh, text ?? documentText(random, stock));
}

function remove(day: Day): void {
  const path = anyFile(day);
  if (path !== undefined) day.editor.remove(path);
}

async function rename(day: Day): Promise<void> {
  const { editor, random } = day;
  const from = anyFile(day);
  if (from === undefined) return;
  const to = `${pick(folders, random)}${Math.floor(random() * 60)}改.txt`;
  const text = editor.text(from) ?? '';
  const wasOpen = editor.open.has(from);
  await editor.close(from);
  await editor.close(to);
  editor.remove(from);
  editor.write(to, text);
  await editor.tellNews();
  if (wasOpen) await editor.openDocument(to);
  if (random() < 0.3) {
    const files = [{ oldUri: editor.uriOf(from), newUri: editor.uriOf(to) }];
    await editor.tell('workspace/didRenameFiles', { files });
  }
}

/** A folder is moved: the editor tells of the folder, and its files are elsewhere. */
async function moveFolder({ editor }: Day): Promise<void> {
  const [from, to] = textFiles(editor).some((path) => path.startsWith('旧闻/'))
    ? ['旧闻', '旧闻移']
    : ['旧闻移', '旧闻'];
  if (from === undefined || to === undefined) return;
  const moved = textFiles(editor).filter((path) => path.startsWith(`${from}/`));
  if (moved.length === 0 || textFiles(editor).some((path) => path.startsWith(`${to}/`))) return;
  for (const path of [...editor.open.keys()]) if (path.startsWith(`${from}/`)) await editor.close(path);
  // Folders that are left without a text.
  rmSync(join(editor.corpus, to), { recursive: true, force: true });
  renameSync(join(editor.corpus, from), join(editor.corpus, to));
  const files = [{ oldUri: editor.uriOf(from), newUri: editor.uriOf(to) }];
  await editor.tell('workspace/didRenameFiles', { files });
}

/** Asks this and that without waiting, and takes some of it back. */
async function askAround(day: Day): Promise<void> {
  const { editor, random } = day;
  const path = anyOpen(day);
  if (path === undefined) return;
  const textDocument = { uri: editor.uriOf(path) };
  const position = { line: Math.floor(random() * 12), character: Math.floor(random() * 30) };
  const methods = ['hover', 'definition', 'completion', 'documentHighlight', 'prepareRename', 'diagnostic'];
  const all = methods.map(async (method) => {
    const taken = new AbortController();
    const answer = editor.ask(`textDocument/${method}`, { textDocument, position }, taken.signal);
    if (random() < 0.3) taken.abort();
    // Taken back, or overtaken by an edit: both are answers.
    await answer.catch(() => {});
  });
  if (random() < 0.5) void Promise.all(all);
  else await Promise.all(all);
}

async function survey({ editor, random }: Day): Promise<void> {
  const kind = random();
  if (kind < 0.3) await editor.ask('jiaokan/overview', {});
  else if (kind < 0.8) {
    const query = { kind: 'text', text: '活动', regularExpression: false };
    await editor.ask('jiaokan/concordance', { query, scope: { kind: 'corpus' } });
  } else await editor.ask('jiaokan/reindex', undefined);
}

/** Deeds with their names and how often they are done, in a thousand. */
const deeds: readonly (readonly [string, number, Deed])[] = [
  ['edit', 620, edit],
  ['open', 70, open],
  ['close', 50, close],
  ['save', 30, save],
  ['write', 50, write],
  ['remove', 20, remove],
  ['rename', 25, rename],
  ['move folder', 4, moveFolder],
  ['decide', 12, decide],
  ['ignore', 8, ignore],
  ['fix', 8, fix],
  ['configure', 6, configure],
  ['forget decisions', 4, forgetNames],
  ['spoil project file', 4, spoil],
  ['change settings', 6, change],
  ['ask around', 70, askAround],
  ['survey', 5, survey],
];

const sum = deeds.reduce((all, [, weight]) => all + weight, 0);

/** A request that was taken back, or that the state of the corpus does not allow; the person is told why. */
const refusals: readonly number[] = [LSPErrorCodes.RequestCancelled, LSPErrorCodes.RequestFailed];

/** Does something, and says what. */
export async function doSomething(day: Day): Promise<string> {
  let ticket = day.random() * sum;
  for (const [name, weight, deed] of deeds) {
    ticket -= weight;
    if (ticket >= 0) continue;
    try {
      await deed(day);
    } catch (error) {
      if (!(error instanceof ResponseError && refusals.includes(error.code))) throw error;
    }
    if (day.random() < 0.3) await day.editor.tellNews();
    return name;
  }
  return '';
}
