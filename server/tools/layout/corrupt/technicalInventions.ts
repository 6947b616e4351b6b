/** What manuals and technical papers have: terms, outlines, tables, addresses. All are invented. */
import { inventName } from './inventions.ts';
import type { Random } from './random.ts';
import type { Unit } from './units.ts';

const row = (text: string): Unit => ({ kind: 'line', role: 'table', text });

/** A table whose rows are lines, or whose cells are, as many programs take them out of a page. */
export function inventTable(random: Random, words: readonly string[]): readonly Unit[] {
  const columns = random.integer(2, 6);
  const gap = random.pick(['\t', '  ', '   ', ' ', ' | ']);
  const apart = random.chance(0.45);
  const numbers = random.next();
  const cell = () =>
    random.chance(numbers) || words.length === 0 ? inventValue(random) : inventWord(random, words);
  const head = Array.from({ length: columns }, () => inventWord(random, words));
  const rows = Array.from({ length: random.integer(3, 10) }, () => [
    random.chance(0.8) ? inventWord(random, words) : inventValue(random),
    ...Array.from({ length: columns - 1 }, cell),
  ]);
  const all = random.chance(0.6) ? [head, ...rows] : rows;
  return apart ? all.flat().map((text) => row(text)) : all.map((cells) => row(cells.join(gap)));
}

function inventValue(random: Random): string {
  const number = random.integer(1, 99999) / random.pick([1, 1, 1, 10, 100]);
  const written = random.chance(0.3) ? number.toLocaleString('en-US') : String(number);
  return (
    random.pick(['', '', '', '约 ', '超过 ']) +
    written +
    random.pick(['', '', '', '%', ' 台', '人', '公顷', ' km', '千克', '个', '月', '分'])
  );
}

function inventWord(random: Random, words: readonly string[]): string {
  if (words.length === 0 || random.chance(0.25)) return inventName(random);
  const word = random.pick(words);
  return random.chance(0.7) ? word.slice(0, random.integer(2, 6)) : word;
}

/** Terms, each with what it means set in below it, as in the manual of a program. */
export function inventDefinitions(
  random: Random,
  clauses: readonly string[],
  sentences: readonly string[],
): readonly Unit[] {
  const inset = random.pick([2, 4, 7, 8]);
  const depth = random.pick([0, 0, 4, 7]);
  return Array.from({ length: random.integer(2, 6) }, () => {
    const word = random.pick(termWords);
    const term = random.pick([
      `-${word[0] ?? 'a'}, --${word}`,
      `--${word}=${word.toUpperCase()}`,
      word,
      `${word}(${random.integer(1, 8)})`,
      random.pick(clauses),
    ]);
    const text = Array.from({ length: random.integer(1, 3) }, () => random.pick(sentences)).join('');
    return [
      { kind: 'line', role: 'list', text: term, inset: depth } satisfies Unit,
      { kind: 'flush', role: 'list', text, inset: depth + inset } satisfies Unit,
    ];
  }).flat();
}

/** An address, a path or a command that stands in a line of its own between paragraphs. */
export function inventAside(random: Random): Unit {
  const word = () => random.pick(termWords);
  const text = random.pick([
    () => `https://www.example.org/${word()}/${word()}/`,
    () => `http://${word()}.example.com/${word()}.html`,
    () => `/usr/share/${word()}/${word()}.conf`,
    () => `${word()}/${word()}.h`,
    () => `$ ${word()} --${word()} ${word()}`,
    () => `# ${word()} -${word()[0] ?? 'a'} ${word()}`,
    () => `${word().toUpperCase()}=${word()}`,
    () => `${word()}()`,
    () => `    -- 《${word()} 行为准则》第${random.pick([...'一二三四五六'])}条`,
  ])();
  return { kind: 'verbatim', role: 'table', text, inset: random.pick([0, 0, 4, 8]) };
}

const termWords =
  'all archive backup cache config debug depth dry-run encoding exclude field force format help include index keep label limit mode name output path prefix quiet recursive sort strict target timeout verbose width'.split(
    ' ',
  );

/** Paragraphs and items set in by blanks, with marks that plain text uses. */
export function inventOutline(random: Random, sentences: readonly string[]): readonly Unit[] {
  const mark = random.pick(['* ', '+ ', '- ', 'o ', '>> ', '# ', '• ', '']);
  const inset = random.pick([0, 2, 4, 6]);
  return Array.from({ length: random.integer(2, 6) }, (): Unit => {
    const text = Array.from({ length: random.integer(1, 2) }, () => random.pick(sentences)).join('');
    return { kind: 'item', role: 'list', text: mark + text, inset };
  });
}
