import type { Sounds } from '../compare/sounds.ts';
import { tokenize } from '../compare/tokens.ts';
import type { NameConflict } from '../mention.ts';
import { slipBetween } from '../missed/slips.ts';
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
export function hostSpellings(spellings: readonly Spelling[], readHosts: HostReader): readonly Spelling[] {
  const gathered = new Map<string, Spelling[]>();
  let departments = 0;
  for (const spelling of spellings) {
    if (spelling.type === 'person') continue;
    const hosts = readHosts(spelling.text);
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
  readHosts: HostReader,
): readonly NameConflict[] {
  const byHost = new Map(hostConflicts.flatMap((each) => (each.tie ? [] : [[each.variant, each] as const])));
  return spellings.flatMap((spelling): NameConflict[] => {
    if (spelling.type === 'person') return [];
    for (const { host, rest } of readHosts(spelling.text)) {
      const conflict = byHost.get(host);
      if (conflict === undefined) continue;
      const { canonical, confidence } = conflict;
      const names = { variant: spelling.text, canonical: canonical + rest, host: canonical };
      return [{ type: 'organization', ...names, tie: false, reason: 'host', confidence }];
    }
    return [];
  });
}

/** Tells the institutions that a name begins with, the shortest first. */
export type HostReader = (name: string) => readonly HostedName[];

/** Institutions shorter than this are not known again with a slip in them. */
const shortestInstitution = 7;
const keyLength = 3;
const shortestPart = 2;
/** Where more institutions begin alike, that says too little. */
const mostAlike = 32;

/**
 * Reads the institutions that names begin with: by their kind words, and where a slip has spoilt that word, by those that the
 * document names by themselves (`甲学会` shows one in `甲学汇秘书处`).
 */
export function hostReader(spellings: readonly Spelling[], sounds: Sounds): HostReader {
  const byStart = new Map<string, string[]>();
  for (const { type, text, mentions } of spellings) {
    if (type === 'person' || text.length < shortestInstitution || mentions.length < 2) continue;
    const start = text.slice(0, keyLength);
    byStart.set(start, [...(byStart.get(start) ?? []), text].slice(0, mostAlike));
  }
  return (name) => {
    const hosts = hostsOf(name);
    const startOf = ({ length }: string) => name.slice(0, length);
    const slipped = (byStart.get(name.slice(0, keyLength)) ?? []).find(
      (known) =>
        known.length + shortestPart <= name.length &&
        hosts.every(({ host }) => host !== startOf(known)) &&
        slipBetween(known, startOf(known), sounds) !== undefined,
    );
    if (slipped === undefined) return hosts;
    return [...hosts, { host: startOf(slipped), rest: name.slice(slipped.length) }];
  };
}

/** The institutions that a name begins with by its kind words, the shortest first. */
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
