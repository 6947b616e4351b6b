import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { once } from '../../once.ts';

/** Characters that simplified text has as well, in names above all (`乾县`, `徵`, `於`). */
const inBoth: ReadonlySet<string> = new Set('乾徵於甯昇');

/** The single-character table of OpenCC, traditional to simplified. */
const table: () => ReadonlyMap<string, string> = once(() => {
  const entries = traditionalToSimplified.split('|').map((pair): readonly [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  });
  return new Map(entries.filter(([from, to]) => from !== to && !inBoth.has(from)));
});

/** Writes a name in simplified characters, so that names in two scripts read alike. */
export function foldScript(name: string): string {
  const simplified = table();
  let folded = '';
  let changed = false;
  for (const character of name) {
    const other = simplified.get(character);
    folded += other ?? character;
    changed ||= other !== undefined;
  }
  return changed ? folded : name;
}

/** Simplified characters that traditional text has as well: surnames, places, and what Taiwan and Hong Kong write so. */
const oldToo: ReadonlySet<string> = new Set('台后里干丑于云余范准只几斗谷系征朴岳占叶种虫筑郁御');

/** Characters that only simplified text has: those that OpenCC changes for traditional text, and that are no old ones. */
const simplifiedOnly: () => ReadonlySet<string> = once(() => {
  const traditional = table();
  const changed = simplifiedToTraditional.split('|').map((pair) => pair.split(' ')[0] ?? '');
  return new Set(changed.filter((character) => !traditional.has(character) && !oldToo.has(character)));
});

/**
 * Whether a name is written in traditional and in simplified characters at once. Only a character that is plainly simplified
 * tells: `后` and `里` are old ones as well.
 */
export function isMixedScript(name: string): boolean {
  const characters = [...name];
  return (
    characters.some((each) => table().has(each)) && characters.some((each) => simplifiedOnly().has(each))
  );
}
