import type { KnownName } from '../../project/knownNames.ts';

/** Names that are told several times, each once with all its spellings, in the order in which they are met. */
export function gathered(known: readonly KnownName[]): readonly KnownName[] {
  const names = new Map<string, { first: KnownName; aliases: Set<string>; replace: Set<string> }>();
  for (const each of known) {
    const key = `${each.type}:${each.name}`;
    const entry = names.get(key) ?? { first: each, aliases: new Set(), replace: new Set() };
    names.set(key, entry);
    for (const spelling of each.aliases) entry.aliases.add(spelling);
    for (const spelling of each.replace) entry.replace.add(spelling);
  }
  return [...names.values()].map(({ first: { type, name }, aliases, replace }) => ({
    type,
    name,
    replace: [...replace],
    aliases: [...aliases].filter((spelling) => !replace.has(spelling)),
  }));
}
