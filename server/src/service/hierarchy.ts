import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import { entityKey } from '../engine/corpus/entityKey.ts';
import { hostsOf } from '../engine/names/resolve/hostConflicts.ts';
import type { NamesView } from './snapshot.ts';

/** The institution that an organization belongs to, as its name says: of several, the nearest that the corpus names. */
export function parentOf(names: NamesView, entity: CorpusEntity): CorpusEntity | undefined {
  const hosts = hostNames(entity);
  for (const host of hosts) {
    const direct = names.entity(entityKey('organization', host));
    if (direct !== undefined) return direct;
  }
  if (hosts.length === 0) return undefined;
  const wanted = new Set(hosts);
  return names
    .entities()
    .find(
      (other) =>
        other.type === 'organization' &&
        other.key !== entity.key &&
        other.surfaces.some(({ text }) => wanted.has(text)),
    );
}

/** The departments of an organization: those whose nearest institution it is; the most often named first. */
export function departmentsOf(names: NamesView, entity: CorpusEntity): readonly CorpusEntity[] {
  if (entity.type !== 'organization') return [];
  const spellings = entity.surfaces.map(({ text }) => text);
  const own = new Set(spellings);
  /** Whether it, and no institution in between, is what the names of another organization begin with. */
  const isDepartment = (other: CorpusEntity): boolean => {
    const nearest = hostNames(other).find(
      (host) => own.has(host) || names.entity(entityKey('organization', host)) !== undefined,
    );
    return nearest !== undefined && own.has(nearest);
  };
  return names
    .entities()
    .filter(
      (other) =>
        other.type === 'organization' &&
        other.key !== entity.key &&
        // A look at the beginning first: taking a name apart costs more.
        other.surfaces.some((surface) => spellings.some((text) => isBelow(surface.text, text))) &&
        isDepartment(other),
    )
    .toSorted((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

function isBelow(name: string, host: string): boolean {
  return host.length < name.length && name.startsWith(host);
}

/** The institutions that the spellings of an organization begin with, the longest and so nearest first. */
function hostNames({ type, surfaces }: CorpusEntity): readonly string[] {
  if (type !== 'organization') return [];
  const own = new Set(surfaces.map(({ text }) => text));
  const hosts = surfaces.flatMap(({ text }) => hostsOf(text).map(({ host }) => host));
  return [...new Set(hosts)].filter((host) => !own.has(host)).sort((a, b) => b.length - a.length);
}
