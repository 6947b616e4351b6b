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

/** Characters that only simplified text has. */
const simplifiedOnly: () => ReadonlySet<string> = once(() => {
  const traditional = new Set(table().keys());
  return new Set([...table().values()].filter((character) => !traditional.has(character)));
});

/**
 * Whether a name is written in traditional and in simplified characters at once. Characters that are simplified forms and old
 * ones as well (`后`, `里`) say nothing, so only names in which a plainly simplified one stands are told.
 */
export function isMixedScript(name: string): boolean {
  const characters = [...name];
  return (
    characters.some((each) => table().has(each)) && characters.some((each) => simplifiedOnly().has(each))
  );
}
