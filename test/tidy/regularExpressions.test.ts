/** Every regular expression of the program takes time in proportion to its text, or it is said why it need not. */
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { analyze } from '../support/analyze.ts';
import { processorTime } from '../support/processorTime.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { page } from '../support/sampleTexts.ts';
import { repositoryFiles } from '../support/sourceFiles.ts';

interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** A text that an expression is slow over, where the analyser knows one. */
interface Doubt extends Expression {
  readonly attack: string | undefined;
}

/** In UTF-16 units. */
const attackLength = 40_000;

/** How long all of the analysis of such a text may take, in milliseconds of processor time. */
const longestAnalysis = 4000;

/**
 * Expressions that the analyser does not prove linear, by file: at most how many, and why they are no danger. Those of the engine are
 * tried on the worst text that the analyser finds for them, below. What it cannot decide in time is printed.
 */
const reviewed: Readonly<Record<string, readonly [number, string]>> = {
  'client/src/copies/joinedText.ts': [
    1,
    'the analyser takes no notice of what stands before; a run of blanks is begun once',
  ],
  'server/src/cli/importing/tableNames.ts': [
    1,
    'the analyser cannot read a condition on what follows; from the beginning of a cell',
  ],
  'server/src/engine/layout/boilerplate/menuLines.ts': [1, 'parts of one line of a menu, which is short'],
  'server/src/engine/layout/boilerplate/wording.ts': [
    1,
    'phrases of at most 24 characters, and lines as short',
  ],
  'server/src/engine/layout/furniture.ts': [
    1,
    'from the beginning of a line; its open end takes all that is left',
  ],
  'server/src/engine/layout/glue.ts': [1, 'at most 20,000 characters around a hyphen'],
  'server/src/engine/layout/lineCues.ts': [2, 'lines as far as they are looked at'],
  'server/src/engine/names/compare/equalForms.ts': [2, 'names'],
  'server/src/engine/names/compare/ranks.ts': [1, 'names'],
  'server/src/engine/names/lexicon/counties.ts': [3, 'a table that is shipped'],
  'server/src/engine/names/resolve/introduced.ts': [1, 'what follows a name, from its beginning'],
  'server/src/engine/names/tagger/refine/jointBodies.ts': [1, 'what stands between two names'],
  'server/src/engine/recurrence/edgeLines.ts': [
    1,
    'the analyser cannot read a condition on what follows; it is looked at once, from the beginning of a line',
  ],
  'server/src/engine/rules/captions/captionWords.ts': [1, 'captions'],
  'server/src/engine/rules/captions/doubling.ts': [1, 'captions'],
  'server/src/engine/rules/characters/misread.ts': [
    2,
    'the analyser cannot read a condition on what follows; no part can match in two ways',
  ],
  'server/src/engine/rules/width/clauseMarks.ts': [2, 'the 30 characters before a mark'],
  'server/src/engine/rules/width/context.ts': [1, 'a bounded stretch before a mark'],
  'server/src/lsp/uris.ts': [1, 'addresses that the editor gives'],
  'server/src/service/concordance/documentDate.ts': [
    1,
    'the analyser cannot read a condition on what follows; numbers of bounded length',
  ],
  'server/src/service/sections.ts': [
    1,
    'the analyser cannot read a condition on what follows; from the beginning',
  ],
};

/**
 * Expressions that the analyser may not decide in time, for their counted repetitions or wide classes make large automata: why they
 * are linear all the same, and what is repeated in texts that would show it if they were not. By file and beginning.
 */
const argued: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'server/src/engine/copies/formulas.ts',
    '“[^“”]*”',
    'each begins with a mark that its inside cannot hold, so no character is gone over twice',
    ['“', '“啊', '「「‘《', '《“啊‘'],
  ],
  [
    'server/src/engine/layout/boilerplate/readLines.ts',
    '^[\\s•·【[]*(?:来源',
    'from the beginning; behind the first class stands a word that it cannot hold',
    [' ', '•【', '来源：', ' 来源'],
  ],
  [
    'server/src/engine/layout/lineCues.ts',
    '^(?:[□■◎●]',
    'from the beginning; what is repeated is at most 12 characters long',
    ['□', '记', '本报记者', '啊'],
  ],
  [
    'server/src/engine/layout/lineCues.ts',
    '^[（(]?(?:(?:公元前?)?',
    'from the beginning; blanks stand between characters that are none',
    ['1', '一', '2021年3月', ' ', '1 月 1 日 '],
  ],
  [
    'server/src/engine/layout/lineCues.ts',
    '\\t|\\|.{0,200}\\|',
    'at most 200 characters behind each bar; a run of blanks is begun behind a character that is none',
    ['|', '|啊', '啊  ', ' ', '\u3000', '啊　 '],
  ],
  [
    'server/src/engine/names/resolve/introduced.ts',
    '^\\s*(?:[（(]\\s*(?:以下',
    'from the beginning; of blanks before and behind a bracket, one run is tried for each way to read the other',
    ['（', '简称', '简称为“', '，又称'],
  ],
  [
    'server/src/engine/rules/width/clauseMarks.ts',
    '^(?:[”’」』）)]*(?:\\s*$',
    'from the beginning; blanks behind marks that are none',
    ['”', '” ', ' ', '1', 'A '],
  ],
  [
    'server/src/engine/rules/width/prose.ts',
    '^\\s*(?:"[^"]{1,60}"',
    'from the beginning, at most 60 characters',
    [' ', '"', '"啊', '{ '],
  ],
  [
    'server/src/engine/rules/width/prose.ts',
    '^[^,，。；：！？;:!?]{1,12}',
    'from the beginning; parts are divided by a mark that they cannot hold',
    [',', '啊,', '啊'],
  ],
];

/** How long one of them may take over a text of that length, in milliseconds of processor time. */
const longestMatch = 300;

/** How long the analyser is let where it was not done in the usual time, in milliseconds. */
const secondTime = 20_000;

/** Built from parts as the program runs; these are held by the adversarial tests of their subject. */
const built: readonly string[] = [
  'server/src/engine/layout/boilerplate/phrasePatterns.ts',
  'server/src/engine/names/compare/shortForms.ts',
  'server/src/engine/rules/brackets/signs.ts',
  'server/src/engine/rules/characters/classify.ts',
  'server/src/engine/rules/characters/misreadUtf8.ts',
  'server/src/engine/rules/width/context.ts',
  // A person's own pattern: it is stopped when it takes too long.
  'server/src/host/patternScript.ts',
  'server/src/service/concordance/literalPattern.ts',
];

const sources = repositoryFiles().filter((file) => /^(?:server|client|web)\/src\/.*\.ts$/u.test(file));

function expressionsOf(file: string): readonly Expression[] {
  const source = readRepositoryFile(file) ?? '';
  // Parsing is dear, and most of the tables hold none.
  if (!source.includes('/u') && !source.includes('u;') && !/\/[dgimsvy]*u/u.test(source)) return [];
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const regex: unknown = Reflect.get(node, 'regex');
    if (typeof regex === 'object' && regex !== null) {
      found.push({
        file,
        pattern: String(Reflect.get(regex, 'pattern')),
        flags: String(Reflect.get(regex, 'flags')),
      });
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

function doubtsOf(expression: Expression, timeout = 2000): readonly Doubt[] {
  const result = checkSync(expression.pattern, expression.flags, { checker: 'automaton', timeout });
  if (result.status === 'safe') return [];
  if (result.status === 'unknown') {
    if (result.error.kind !== 'timeout') return [{ ...expression, attack: undefined }];
    if (argued.some(([file, begin]) => file === expression.file && expression.pattern.startsWith(begin)))
      return [];
    if (timeout < secondTime) return doubtsOf(expression, secondTime);
    throw new Error(`${expression.file}: not decided, and not argued for: ${expression.pattern}`);
  }
  const [pump] = result.attack.pumps;
  if (pump === undefined) return [{ ...expression, attack: undefined }];
  const times = Math.ceil(attackLength / pump.pump.length);
  return [{ ...expression, attack: pump.prefix + pump.pump.repeat(times) + result.attack.suffix }];
}

describe('regular expressions', () => {
  const expressions = sources.flatMap(expressionsOf);
  const doubts = expressions.flatMap((each) => doubtsOf(each));

  it('are linear, or have been looked at', () => {
    const counts: Record<string, number> = {};
    for (const { file } of doubts) counts[file] = (counts[file] ?? 0) + 1;
    // At most, for what is decided depends on the time that the machine has.
    const others = Object.entries(counts).filter(([file, count]) => count > (reviewed[file]?.[0] ?? 0));
    expect(others).toEqual([]);
  });

  it('do no harm in the analysis where they are not', () => {
    const attacks = doubts.flatMap(({ attack }) => (attack === undefined ? [] : [attack]));
    expect(attacks.length).toBeGreaterThan(0);
    analyze(page);
    for (const attack of attacks) {
      const time = processorTime(() => analyze(`${attack}\n\n${page}`));
      expect(time, attack.slice(0, 20)).toBeLessThan(longestAnalysis);
    }
  });

  it.each(argued)('of %s that begins with %s are linear: %s', (file, begin, _, pumps) => {
    const found = expressions.filter((each) => each.file === file && each.pattern.startsWith(begin));
    expect(found).toHaveLength(1);
    for (const { pattern, flags } of found) {
      for (const pump of pumps) {
        const text = `${pump.repeat(Math.ceil(attackLength / pump.length))}\n!`;
        const time = processorTime(() => text.replace(new RegExp(pattern, flags), ''));
        expect(time, `${pattern} over ${pump}`).toBeLessThan(longestMatch);
      }
    }
  });

  it('are built at run time in few places', () => {
    const found = sources.filter((file) => /\bRegExp\(/u.test(readRepositoryFile(file) ?? ''));
    expect(found).toEqual([...built].sort());
  });
});
