/**
 * Globs of a configuration, which may come from a stranger with his texts: they are matched without regular expressions, in
 * a time that is bounded by the product of the lengths of pattern and path. `*` and `?` stand for characters of one name, `**` for any
 * folders, `[a-z]` and `[!a-z]` for one character, `{a,b}` for either; all else, brackets of other kinds too, for itself.
 */

/** Options of a matcher. */
export interface GlobOptions {
  /** Whether wildcards stand for names that begin with a dot, too. */
  readonly dot: boolean;
}

/** Alternatives in braces multiply; a pattern that stands for more is cut off there. */
const mostAlternatives = 256;

/** In a longer glob, in UTF-16 units, braces stand for themselves: they may be nested as deep as it is long. */
const longestWithBraces = 4096;

/** One element of the pattern of a name. */
type Element =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | {
      readonly kind: 'class';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

/** The pattern of one name; `folders` stands for any number of them. */
type Part = 'folders' | readonly Element[];

/** Compiles globs; letters match in either case. The matcher says whether any of them matches a path with `/`. */
export function globMatcher(globs: readonly string[], { dot }: GlobOptions): (path: string) => boolean {
  const matchers = globs.flatMap(alternatives).map((glob) => patternMatcher(glob, { dot }));
  return (path) => {
    const names = namesOf(path);
    return matchers.some((matches) => matches(names));
  };
}

/** The names of a path with `/`, as matchers take them. */
export function namesOf(path: string): readonly string[] {
  return path.toLowerCase().split('/');
}

/** The same for one glob in which braces stand for themselves. */
export function patternMatcher(glob: string, { dot }: GlobOptions): (names: readonly string[]) => boolean {
  const parts = glob.split('/').map(partOf);
  const pattern = parts.filter((part, index) => part !== 'folders' || parts[index - 1] !== 'folders');
  return (names) => matchesPath(pattern, names, dot);
}

function partOf(name: string): Part {
  return name === '**' ? 'folders' : elementsOf(name.toLowerCase());
}

/** A pattern without braces for each choice of what stands between them. */
function alternatives(glob: string): readonly string[] {
  if (glob.length > longestWithBraces) return [glob];
  let done: string[] = [''];
  let rest = glob;
  for (;;) {
    const open = outermost(rest);
    if (open === undefined) return done.map((head) => head + rest);
    const { before, choices, after } = open;
    const inner = choices.flatMap(alternatives);
    done = done.flatMap((head) => inner.map((choice) => head + before + choice)).slice(0, mostAlternatives);
    rest = after;
  }
}

interface Braces {
  readonly start: number;
  /** Where its commas are. */
  readonly commas: number[];
}

/** The first braces that hold a comma and are closed. */
function outermost(
  glob: string,
): { readonly before: string; readonly choices: readonly string[]; readonly after: string } | undefined {
  const open: Braces[] = [];
  let first: (Braces & { readonly end: number }) | undefined;
  for (let at = 0; at < glob.length && (open.length > 0 || first === undefined); at++) {
    const sign = glob[at];
    if (sign === '\\') at++;
    else if (sign === '{') open.push({ start: at, commas: [] });
    else if (sign === ',') open.at(-1)?.commas.push(at);
    else if (sign === '}') {
      const closed = open.pop();
      if (closed === undefined || closed.commas.length === 0) continue;
      if (first === undefined || closed.start < first.start) first = { ...closed, end: at };
    }
  }
  if (first === undefined) return undefined;
  const { start, commas, end } = first;
  const choices = [start, ...commas].map((from, index) => glob.slice(from + 1, commas[index] ?? end));
  return { before: glob.slice(0, start), choices, after: glob.slice(end + 1) };
}

/** A class of characters, and where its closing bracket is. */
interface ClassFound {
  readonly element: Element;
  readonly end: number;
}

function elementsOf(name: string): readonly Element[] {
  const elements: Element[] = [];
  /** Behind a bracket that nothing closes, nothing closes any other one. */
  let unclosed = false;
  for (let at = 0; at < name.length; at++) {
    const sign = name.charAt(at);
    const closed: ClassFound | undefined = sign === '[' && !unclosed ? classAt(name, at) : undefined;
    if (sign === '[') unclosed = closed === undefined;
    if (closed !== undefined) {
      elements.push(closed.element);
      at = closed.end;
    } else if (sign === '*') {
      if (elements.at(-1)?.kind !== 'many') elements.push({ kind: 'many' });
    } else if (sign === '?') elements.push({ kind: 'one' });
    else elements.push({ kind: 'text', text: sign === '\\' ? name.charAt(++at) : sign });
  }
  return elements;
}

/** The class of characters that begins at a bracket; undefined where it is not closed. */
function classAt(name: string, start: number): ClassFound | undefined {
  const negated = name[start + 1] === '!' || name[start + 1] === '^';
  const first = start + (negated ? 2 : 1);
  const ranges: (readonly [string, string])[] = [];
  let at = first;
  /** The character at hand, that behind a backslash for itself. */
  const taken = (): string => name.charAt(name[at] === '\\' ? ++at : at);
  for (; at < name.length; at++) {
    if (name[at] === ']' && at > first) return { element: { kind: 'class', negated, ranges }, end: at };
    const from = taken();
    const isRange = name[at + 1] === '-' && name[at + 2] !== ']';
    if (isRange) at += 2;
    ranges.push([from, isRange ? taken() : from]);
  }
  return undefined;
}

/** Matches names with parts. Of folders that stand for any number, only the last ones are ever tried again. */
function matchesPath(pattern: readonly Part[], names: readonly string[], dot: boolean): boolean {
  let [part, name] = [0, 0];
  let again: { readonly part: number; name: number } | undefined;
  while (name < names.length) {
    const current = pattern[part];
    if (current === 'folders') {
      again = { part: part + 1, name };
      part++;
    } else if (current !== undefined && matchesName(current, names[name] ?? '', dot)) {
      part++;
      name++;
    } else if (again !== undefined && isCovered(names[again.name] ?? '', dot)) {
      again.name++;
      ({ part, name } = again);
    } else return false;
  }
  while (pattern[part] === 'folders') part++;
  return part === pattern.length;
}

/** Whether a name may be among those that `**` stands for. */
function isCovered(name: string, dot: boolean): boolean {
  return dot || !name.startsWith('.');
}

/** Matches the characters of a name. Of wildcards, only the last one is ever tried again. */
function matchesName(elements: readonly Element[], name: string, dot: boolean): boolean {
  if (name.startsWith('.') && !dot && elements[0]?.kind !== 'text') return false;
  // Most names are told by their end, as in `*.txt`.
  const last = elements.at(-1);
  if (last?.kind === 'text' && !name.endsWith(last.text)) return false;
  let [element, at] = [0, 0];
  let again: { readonly element: number; at: number } | undefined;
  while (at < name.length) {
    const current = elements[element];
    if (current?.kind === 'many') {
      again = { element: element + 1, at };
      element++;
    } else if (current !== undefined && matchesOne(current, name.charAt(at))) {
      element++;
      at++;
    } else if (again !== undefined) {
      again.at++;
      ({ element, at } = again);
    } else return false;
  }
  while (elements[element]?.kind === 'many') element++;
  return element === elements.length;
}

function matchesOne(element: Element, sign: string): boolean {
  if (element.kind === 'text') return element.text === sign;
  if (element.kind !== 'class') return true;
  return element.ranges.some(([from, to]) => from <= sign && sign <= to) !== element.negated;
}
