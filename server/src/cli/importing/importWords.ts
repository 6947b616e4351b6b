import type { Messages } from '../../engine/rules/rule.ts';
import type { SharedSpelling } from '../../project/knownNames.ts';
import { messages } from '../../project/problem.ts';

/** A spelling that was left where it is. */
export function sharedWords({ spelling, name, owner }: SharedSpelling): Messages {
  return messages(
    `“${spelling}” was not recorded for “${name}”: it belongs to “${owner}”. Decide in names.jsonc.`,
    `“${spelling}”未记入“${name}”：它已属于“${owner}”。请在 names.jsonc 中决定。`,
  );
}

/** The sums at the end of an import. */
export function importedWords(names: number, shared: number, dryRun: boolean): Messages {
  const left = shared === 0 ? ['', ''] : [`; ${shared} spellings left out`, `，略过 ${shared} 个写法`];
  return dryRun
    ? messages(
        `${names} names read${left[0]}; nothing was written.`,
        `读入 ${names} 个名称${left[1]}，没有写入任何内容。`,
      )
    : messages(
        `${names} names are in names.jsonc now${left[0]}.`,
        `names.jsonc 中已有这 ${names} 个名称${left[1]}。`,
      );
}
