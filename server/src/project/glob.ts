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
  return patternMatcher(globs.flatMap(alternatives), { dot });
}

/** The same for globs in which braces stand for themselves. */
export function patternMatcher(globs: readonly string[], { dot }: GlobOptions): (path: string) => boolean {
  const patterns = globs.map((glob) => glob.split('/').map(partOf));
  return (path) => {
    const names = path.toLowerCase().split('/');
    return patterns.some((pattern) => matchesPath(pattern, names, dot));
  };
}

function partOf(name: string): Part {
  return name === '**' ? 'folders' : elementsOf(name.toLowerCase());
}

/** A pattern without braces for each choice of what stands between them. */
function alternatives(glob: string): readonly string[] {
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

/** The first braces that hold a comma and are closed. */
function outermost(
  glob: string,
): { readonly before: string; readonly choices: readonly string[]; readonly after: string } | undefined {
  for (let start = glob.indexOf('{'); start >= 0; start = glob.indexOf('{', start + 1)) {
    if (glob[start - 1] === '\\') continue;
    let depth = 0;
    let from = start + 1;
    const choices: string[] = [];
    for (let at = start; at < glob.length; at++) {
      const sign = glob[at];
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === ',' && depth === 1) {
        choices.push(glob.slice(from, at));
        from = at + 1;
      } else if (sign === '}' && --depth === 0) {
        if (choices.length === 0) break;
        choices.push(glob.slice(from, at));
        return { before: glob.slice(0, start), choices, after: glob.slice(at + 1) };
      }
    }
  }
  return undefined;
}

function elementsOf(name: string): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < name.length; at++) {
    const sign = name.charAt(at);
    const closed = sign === '[' ? classAt(name, at) : undefined;
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
function classAt(
  name: string,
  start: number,
): { readonly element: Element; readonly end: number } | undefined {
  const negated = name[start + 1] === '!' || name[start + 1] === '^';
  const first = start + (negated ? 2 : 1);
  const end = name.indexOf(']', first + 1);
  if (end < 0) return undefined;
  const ranges: (readonly [string, string])[] = [];
  for (let at = first; at < end; at++) {
    const isRange = name[at + 1] === '-' && at + 2 < end;
    ranges.push([name.charAt(at), name.charAt(isRange ? at + 2 : at)]);
    if (isRange) at += 2;
  }
  return { element: { kind: 'class', negated, ranges }, end };
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
