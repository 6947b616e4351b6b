/** Documents whose boilerplate is labelled: see `server/data/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitWidth } from '../../src/engine/text/characters.ts';
import { parsePage } from '../layout/corrupt/units.ts';

const suffix = '.lines.txt';
const ownPages = 'server/data/pages';

/** What a line is: boilerplate, text, or one that may be taken for either. */
export type LineLabel = 'boilerplate' | 'text' | 'either';

export interface LabelledLine {
  readonly label: LineLabel;
  readonly text: string;
}

export interface LabelledPage {
  readonly id: string;
  /** Whether it stands for a printed page or a PDF rather than a web page. */
  readonly printed: boolean;
  readonly lines: readonly LabelledLine[];
}

/** The labelled documents of a folder, by name. */
export function readLabelledPages(folder: string): readonly LabelledPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name): LabelledPage => {
      const source = readFileSync(join(folder, name), 'utf8').replace(/\n$/u, '');
      return {
        id: name.slice(0, -suffix.length),
        printed: source.includes('%pdf '),
        lines: source.split('\n').flatMap(expand),
      };
    });
}

function expand(line: string): readonly LabelledLine[] {
  const [, command, path = '', rest = ''] = /^%(body|pdf) (\S+)(.*)$/u.exec(line) ?? [];
  if (command === 'body') return bodyLines(path, optionsOf(rest));
  if (command === 'pdf') return printedLines(path, optionsOf(rest));
  if (line.startsWith('~')) return [{ label: 'boilerplate', text: line.slice(1) }];
  if (line.startsWith('?')) return [{ label: 'either', text: line.slice(1) }];
  return [{ label: 'text', text: line }];
}

type Options = ReadonlyMap<string, string>;

function optionsOf(text: string): Options {
  const pairs = [...text.matchAll(/(\w+)=("[^"]*"|\S+)/gu)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.replace(/^"|"$/gu, '')]));
}

/** The lines of one of the project's own pages, wrapped where a width is given. */
function bodyLines(path: string, options: Options, indented = false): readonly LabelledLine[] {
  const { blocks } = parsePage(path, readFileSync(join(ownPages, path), 'utf8'));
  const wanted = blocks.filter(({ kind }) => kind !== options.get('skip'));
  const width = Number(options.get('width') ?? 0);
  return wanted
    .slice(Number(options.get('from') ?? 0), Number(options.get('to') ?? wanted.length))
    .flatMap(({ kind, text }): readonly LabelledLine[] => {
      const label = kind === 'nav' ? 'boilerplate' : 'text';
      const shown = indented && kind === 'p' ? `　　${text}` : text;
      const lines = width > 0 && kind !== 'row' ? wrap(shown, width) : [shown];
      const gap: readonly LabelledLine[] = options.has('blank') ? [{ label: 'text', text: '' }] : [];
      return lines.flatMap((each): readonly LabelledLine[] => [{ label, text: each }, ...gap]);
    });
}

const neverFirst = '，。、；：？！”’）》';

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let [line, filled] = ['', 0];
  for (const character of text) {
    const wide = unitWidth(character.charCodeAt(0));
    if (filled + wide > width && !neverFirst.includes(character)) {
      lines.push(line);
      [line, filled] = ['', 0];
    }
    line += character;
    filled += wide;
  }
  return line === '' ? lines : [...lines, line];
}

/** Pages set to a width, each with its running head and foot; `{n}` is the page's number, `{N}` the last one's. */
function printedLines(path: string, options: Options): readonly LabelledLine[] {
  const more = (options.get('more') ?? '').split(',').filter((each) => each !== '');
  const width = new Map([...options, ['width', options.get('width') ?? '34']]);
  for (const name of ['skip', 'from', 'to']) width.delete(name);
  const body = [path, ...more].flatMap((each) => bodyLines(each, width, true));
  const onPage = Number(options.get('lines') ?? 30);
  const first = Number(options.get('first') ?? 1);
  const last = first + Math.ceil(body.length / onPage) - 1;
  const pages: LabelledLine[] = [];
  for (let number = first; number <= last; number++) {
    const at = (number - first) * onPage;
    const head = number % 2 === 0 ? (options.get('headEven') ?? options.get('head')) : options.get('head');
    const feed = options.has('ff') && number > first ? '\f' : '';
    const page = [
      ...furniture(head, number, last, options.has('headBlank'), 'below'),
      ...body.slice(at, at + onPage),
      ...furniture(options.get('foot'), number, last, options.has('footBlank'), 'above'),
    ];
    pages.push(...page.map((line, index) => (index === 0 ? { ...line, text: feed + line.text } : line)));
  }
  return pages;
}

function furniture(
  template: string | undefined,
  number: number,
  last: number,
  blank: boolean,
  side: 'above' | 'below',
): readonly LabelledLine[] {
  if (template === undefined) return [];
  const text = template
    .replaceAll('{n2}', String(number).padStart(3, '0'))
    .replaceAll('{n}', String(number))
    .replaceAll('{N}', String(last));
  const lines = text.split('\\n').map((each): LabelledLine => ({ label: 'boilerplate', text: each }));
  const gap: readonly LabelledLine[] = blank ? [{ label: 'text', text: '' }] : [];
  return side === 'above' ? [...gap, ...lines] : [...lines, ...gap];
}
