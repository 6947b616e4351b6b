import { tokenize } from '../compare/tokens.ts';
import type { NameConflict } from '../mention.ts';
import type { Spelling } from './surfaces.ts';

/** A name in its parts: an institution and what stands behind it. */
export interface HostedName {
  readonly host: string;
  readonly rest: string;
}

/**
 * The institutions that names of departments begin with, as spellings of their own: `江川大学附属医院护理部` says how the hospital
 * is written as well. A spelling gathers the mentions of the institution and of all its departments. Without departments there is
 * nothing that the spellings themselves do not say.
 */
export function hostSpellings(spellings: readonly Spelling[]): readonly Spelling[] {
  const gathered = new Map<string, Spelling[]>();
  let departments = 0;
  for (const spelling of spellings) {
    if (spelling.type === 'person') continue;
    const hosts = hostsOf(spelling.text);
    departments += hosts.length;
    for (const name of [spelling.text, ...hosts.map(({ host }) => host)]) {
      const all = gathered.get(name) ?? [];
      all.push(spelling);
      gathered.set(name, all);
    }
  }
  if (departments === 0) return [];
  return [...gathered].map(([text, all]) => ({
    type: 'organization',
    text,
    mentions: all.flatMap(({ mentions }) => mentions).sort((a, b) => a - b),
    titles: new Set(),
    runs: new Set(all.flatMap(({ runs }) => [...runs])),
    sentences: new Set(all.flatMap(({ sentences }) => [...sentences])),
    listed: all.some(({ listed }) => listed),
    contrasted: all.some(({ contrasted }) => contrasted),
    institutions: new Set(),
    officers: new Set(all.flatMap(({ officers }) => [...officers])),
    followers: new Set(),
  }));
}

/**
 * What conflicts between institutions say of the names of their departments: `${canonical}` is the department's name with the
 * institution as it is written elsewhere.
 */
export function departmentConflicts(
  spellings: readonly Spelling[],
  hostConflicts: readonly NameConflict[],
): readonly NameConflict[] {
  const byHost = new Map(hostConflicts.flatMap((each) => (each.tie ? [] : [[each.variant, each] as const])));
  return spellings.flatMap((spelling): NameConflict[] => {
    if (spelling.type === 'person') return [];
    for (const { host, rest } of hostsOf(spelling.text)) {
      const conflict = byHost.get(host);
      if (conflict === undefined) continue;
      const { canonical, confidence } = conflict;
      const names = { variant: spelling.text, canonical: canonical + rest, host: canonical };
      return [{ type: 'organization', ...names, tie: false, reason: 'host', confidence }];
    }
    return [];
  });
}

/** The institutions that a name begins with, the shortest first. */
export function hostsOf(name: string): readonly HostedName[] {
  const hosts: HostedName[] = [];
  let end = 0;
  for (const { text, slot } of tokenize(name)) {
    end += text.length;
    if (slot === 'head' && text.length > 1 && end < name.length)
      hosts.push({ host: name.slice(0, end), rest: name.slice(end) });
  }
  return hosts;
}
