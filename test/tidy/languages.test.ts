/** What people read is there in English and in Chinese, and each text is in the language that it is meant for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { foreignWords } from '../workbench/foreignWords.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .map((path) => join(folder, path));
}

/** A node of a syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

type Visit = (node: Node, holders: readonly Node[], source: string) => void;

/** Calls `visit` with every node of some code and those that hold it, the innermost first. */
function walkCode(source: string, visit: Visit): void {
  const descend = (node: Node, holders: readonly Node[]): void => {
    visit(node, holders, source);
    const below = [node, ...holders];
    for (const child of Object.values(node).flat()) if (isNode(child)) descend(child, below);
  };
  const program: unknown = parseAst(source, { lang: 'ts' });
  if (isNode(program)) descend(program, []);
}

const walk = (path: string, visit: Visit): void => walkCode(read(path), visit);

const lineOf = (source: string, { start }: Node): number => source.slice(0, start).split('\n').length;

/** The text of a string in the code; what a template puts in is left out. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join(' ');
}

/** What is called, as it is written. */
function calledOf(source: string, node: Node): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const callee = node.callee as Node & { readonly end: number };
  return source.slice(callee.start, callee.end);
}

function keyName(key: unknown): string | undefined {
  if (!isNode(key)) return undefined;
  return textOf(key) ?? (typeof key.name === 'string' ? key.name : undefined);
}

interface Pair {
  readonly place: string;
  readonly en: string;
  readonly zh: string;
}

/** Every text that the code holds in both languages. */
function pairs(): readonly Pair[] {
  const found: Pair[] = [];
  for (const path of [...sources('server/src'), ...sources('web/src')]) {
    walk(path, (node, _, source) => {
      const add = (en: string | undefined, zh: string | undefined): void => {
        if (en === undefined || zh === undefined) return;
        found.push({ place: `${path}:${lineOf(source, node)}`, en, zh });
      };
      if (node.type === 'ObjectExpression') {
        const members = new Map(
          (node.properties as readonly Node[])
            .filter(({ type }) => type === 'Property')
            .map(({ key, value }) => [keyName(key), textOf(value)]),
        );
        add(members.get('en'), members.get('zh-cn'));
      }
      if (calledOf(source, node) === 'messages') {
        const [en, zh] = node.arguments as readonly unknown[];
        add(textOf(en), textOf(zh));
      }
    });
  }
  const english: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
  const chinese: Readonly<Record<string, string>> = JSON.parse(read('package.nls.zh-cn.json'));
  for (const [key, en] of Object.entries(english)) found.push({ place: key, en, zh: chinese[key] ?? '' });
  const client: Readonly<Record<string, string>> = JSON.parse(read('client/l10n/bundle.l10n.zh-cn.json'));
  for (const [en, zh] of Object.entries(client)) found.push({ place: 'client', en, zh });
  return found;
}

/** Examples in quotation marks and places for values are nobody's language; links of welcome views lead to commands. */
const bare = (text: string): string => text.replace(/“[^”]*”|`[^`]*`|\{[^}]*\}|\(command:[\w.]+\)/gu, ' ');

const all = pairs();

describe('each of the texts', () => {
  test('are found', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  test('in English holds no Chinese but in examples', () => {
    const foreign = all.filter(({ en }) => foreignWords(bare(en), 'en').length > 0);
    expect(foreign.map(({ place, en }) => `${place} ${en}`)).toEqual([]);
  });

  test('in Chinese holds no English sentence, and is Chinese at all', () => {
    const foreign = all.filter(
      ({ en, zh }) =>
        foreignWords(bare(zh), 'zh-cn').length > 0 ||
        (/[a-z]{3}/u.test(bare(en)) && !/\p{Script=Han}/u.test(zh)),
    );
    expect(foreign.map(({ place, zh }) => `${place} ${zh}`)).toEqual([]);
  });
});

/** Calls whose texts nobody reads but whoever looks for a fault, or that translate. */
const exempt = /^(?:vscode\.)?l10n\.t$|\.(?:log|error|appendLine)$|Error$|^messages$/u;

/** Texts of other readers: people who look for a fault, and files that are written in English by their standard. */
const ofOtherReaders = [
  'server/src/cli/exports/tei.ts',
  'server/src/host/patternScript.ts',
  'server/src/host/threads/workerAnalyzer.ts',
  'server/src/lsp/fetchSettings.ts',
  'server/src/lsp/startWork.ts',
  'server/src/lsp/workspace/scopeRegistration.ts',
];

/** Two small words are a value of the code, such as a kind; what is put in stands between words. Of markup the tags and their attributes are read by browsers. */
function isSentence(text: string): boolean {
  const shown = text.replace(/<[^>]*>/gu, '\n').replace(/ +/gu, ' ');
  return /[A-Z][A-Za-z]* [A-Za-z]{2,}|[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/u.test(shown);
}

/** Whether a Chinese text stands beside an English one: as the other branch, argument, element or member, or in the same string. */
function hasChineseBeside(node: Node, [holder, above]: readonly Node[]): boolean {
  const beside = [node, ...below(holder), ...(holder?.type === 'Property' ? below(above) : [])];
  return beside.some((each) => /\p{Script=Han}/u.test(textOf(each) ?? ''));
}

function below(node: Node | undefined): readonly unknown[] {
  if (node === undefined) return [];
  const children = Object.values(node).flat();
  return children.flatMap((child) => (isNode(child) && child.type === 'Property' ? [child.value] : [child]));
}

function isTranslatedOrExempt(node: Node, holders: readonly Node[], source: string): boolean {
  return (
    hasChineseBeside(node, holders) ||
    holders.some(
      (holder) => holder.type === 'ImportDeclaration' || exempt.test(calledOf(source, holder) ?? ''),
    )
  );
}

/** The lines of some code that say a sentence in English alone. */
function untranslatedSentences(code: string): readonly string[] {
  const found: string[] = [];
  walkCode(code, (node, holders, source) => {
    const text = textOf(node);
    if (text !== undefined && isSentence(text) && !isTranslatedOrExempt(node, holders, source))
      found.push(`${lineOf(source, node)}: ${text}`);
  });
  return found;
}

test.each([['client/src'], ['server/src'], ['web/src']])(
  '%s shows no sentence that is not translated',
  (folder) => {
    const untranslated = sources(folder)
      .filter((path) => !ofOtherReaders.includes(path))
      .flatMap((path) => untranslatedSentences(read(path)).map((place) => `${path}:${place}`));
    expect(untranslated).toEqual([]);
  },
);

/** Where VS Code takes words to be shown, a single one too must be translated. */
const shownMembers = /^(?:title|label|placeHolder|prompt|tooltip|detail|saveLabel|openLabel)$/u;
const shownAssignments = /\.(?:label|description|tooltip|title|text|detail|placeholder) =/u;
const shownCalls = /\.(?:show\w+Message|setStatusBarMessage|appendText|createOutputChannel)$/u;

/** The lines of some code that give VS Code a word to show as it stands there. */
function untranslatedWords(code: string): readonly string[] {
  const found: string[] = [];
  walkCode(code, (node, [holder], source) => {
    const text = textOf(node);
    if (holder === undefined || !/[A-Za-z]{2}/u.test(text?.replace(/\$\([\w-]+\)/gu, '') ?? '')) return;
    const isShown =
      (holder.type === 'Property' && holder.value === node && shownMembers.test(keyName(holder.key) ?? '')) ||
      (holder.type === 'AssignmentExpression' &&
        shownAssignments.test(source.slice(holder.start, node.start))) ||
      shownCalls.test(calledOf(source, holder) ?? '');
    if (isShown) found.push(`${lineOf(source, node)}: ${text}`);
  });
  return found;
}

test('the client shows no single word that is not translated', () => {
  const untranslated = sources('client/src').flatMap((path) =>
    untranslatedWords(read(path)).map((place) => `${path}:${place}`),
  );
  expect(untranslated).toEqual([]);
});

describe('what is not translated is found', () => {
  test.each([
    ["say('Nothing was found here.');"],
    ["const words = { en: 'Nothing was found here.', other: 'x' };"],
    ['const title = `Fix $' + '{count} findings here`;'],
    ["item.tooltip = short ? 'No fix' : 'There is no fix.';"],
    ["const page = '<p>Nothing was found</p>';"],
  ])('as a sentence: %s', (code) => {
    expect(untranslatedSentences(code)).not.toEqual([]);
  });

  test.each([
    ["const items = [{ label: 'Undo' }];"],
    ["item.description = 'none';"],
    ["window.showInformationMessage(text, 'Undo');"],
    ["window.createOutputChannel('Findings');"],
  ])('as a word: %s', (code) => {
    expect(untranslatedWords(code)).not.toEqual([]);
  });

  test.each([
    ["say(vscode.l10n.t('Nothing was found here.'));"],
    ["const words = { en: 'Nothing was found here.', 'zh-cn': '没有发现问题。' };"],
    ["const title = locale === 'en' ? 'Corpus overview page' : '语料概览';"],
    ["connection.log('The client said nothing');"],
  ])('and what is, is not: %s', (code) => {
    expect([...untranslatedSentences(code), ...untranslatedWords(code)]).toEqual([]);
  });
});
