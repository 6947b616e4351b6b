import type { DocumentLayout } from '../layout/layout.ts';
import { bareName } from './compare/normalize.ts';
import { createSounds, type Sounds } from './compare/sounds.ts';
import type { RecordedNames } from './knowledge.ts';
import type { DocumentEntity, Mention, NameConflict } from './mention.ts';
import { findAliases } from './resolve/aliases.ts';
import { findConflicts } from './resolve/conflicts.ts';
import { type EntityBuilder, entityBuilder } from './resolve/entityBuilder.ts';
import { findEqualSpellings } from './resolve/equalSpellings.ts';
import { departmentConflicts, hostReader, hostSpellings } from './resolve/hostConflicts.ts';
import { introducedAliases } from './resolve/introduced.ts';
import { mentionContexts } from './resolve/mentionContexts.ts';
import { lookUpRecorded, type RecordedLookup } from './resolve/recordedNames.ts';
import { gatherSpellings, type Spelling } from './resolve/surfaces.ts';
import { personMeant, readTitledName } from './resolve/titledPersons.ts';

/** Who is who within a document. */
export interface Resolution {
  readonly entities: readonly DocumentEntity[];
  readonly conflicts: readonly NameConflict[];
}

/**
 * Groups the mentions of a document into entities and finds the spellings that do not agree. What is recorded comes
 * first, then suspected misspellings, then the short forms that the text introduces (when the layout is given),
 * then those that one longer name explains, and last surnames with titles.
 */
export function resolveEntities(
  mentions: readonly Mention[],
  recordedNames: RecordedNames,
  layout?: DocumentLayout,
): Resolution {
  const recorded = lookUpRecorded(recordedNames);
  const sounds = createSounds();
  const all = gatherSpellings(mentions, mentionContexts(mentions, layout));
  const isTitled = ({ type, text }: Spelling) => type === 'person' && readTitledName(text) !== undefined;
  const spellings = all.filter((spelling) => !isTitled(spelling));
  const builder = entityBuilder();
  mergeRecorded(all, recorded, builder);
  const conflicts = conflictsOf(spellings, recorded, sounds);
  mergeVariants(spellings, conflicts, builder);
  if (layout !== undefined) mergeIntroduced(spellings, mentions, layout, recorded, builder);
  for (const { alias, name, reason } of findEqualSpellings(
    spellings,
    (each) => builder.rootOf(each),
    recorded,
  ))
    builder.attach(alias, name, 'alias', reason);
  for (const { alias, name, reason } of findAliases(
    spellings,
    (each) => builder.rootOf(each),
    recorded,
    sounds,
  )) {
    builder.attach(alias, name, 'alias', reason);
  }
  lendTitled(all.filter(isTitled), spellings, mentions, recorded, builder);
  return { entities: builder.build(all), conflicts };
}

/** The conflicts between spellings, and of departments those between their institutions. */
function conflictsOf(
  spellings: readonly Spelling[],
  recorded: RecordedLookup,
  sounds: Sounds,
): readonly NameConflict[] {
  const found = findConflicts(spellings, recorded, sounds);
  const certain = found.filter(({ tie }) => !tie);
  const settled = new Set(certain.flatMap(({ variant, canonical }) => [variant, canonical]));
  const readHosts = hostReader(spellings, sounds);
  const hosts = findConflicts(hostSpellings(spellings, readHosts), recorded, sounds);
  const departments = departmentConflicts(spellings, hosts, readHosts).filter(
    ({ variant }) => !settled.has(variant),
  );
  // Where both spellings of a department stand once, its institution may say which is right.
  const decided = new Set(departments.map(({ variant }) => variant));
  const open = found.filter(
    ({ tie, variant, canonical }) => tie && !decided.has(variant) && !decided.has(canonical),
  );
  return [...certain, ...open, ...departments];
}

/** Puts the spellings that are recorded under one name together, under that name where the document has it. */
function mergeRecorded(
  spellings: readonly Spelling[],
  recorded: RecordedLookup,
  builder: EntityBuilder,
): void {
  const roots = new Map<string, Spelling>();
  const known = spellings.flatMap((spelling) => {
    const name = recorded.canonicalOf(spelling.type, spelling.text);
    return name === undefined ? [] : [{ spelling, name, key: `${spelling.type}:${name}` }];
  });
  for (const { spelling, name, key } of known) if (spelling.text === name) roots.set(key, spelling);
  for (const { spelling, key } of known) {
    const root = roots.get(key);
    if (root === undefined) roots.set(key, spelling);
    else builder.attach(spelling, root, 'alias', 'recorded');
  }
}

function mergeVariants(
  spellings: readonly Spelling[],
  conflicts: readonly NameConflict[],
  builder: EntityBuilder,
): void {
  const byText = indexByText(spellings);
  for (const { type, variant, canonical, reason } of conflicts) {
    const from = byText.get(`${type}:${variant}`);
    const to = byText.get(`${type}:${canonical}`);
    if (from !== undefined && to !== undefined) builder.attach(from, to, 'variant', reason);
  }
}

function mergeIntroduced(
  spellings: readonly Spelling[],
  mentions: readonly Mention[],
  layout: DocumentLayout,
  recorded: RecordedLookup,
  builder: EntityBuilder,
): void {
  const byText = indexByText(spellings);
  for (const { mention, alias } of introducedAliases(mentions, layout)) {
    const named = mentions[mention];
    if (named === undefined) continue;
    const name = byText.get(`${named.type}:${named.text}`);
    const short = byText.get(`${named.type}:${alias}`);
    if (name === undefined || short === undefined) continue;
    if (name.text.length <= short.text.length) continue;
    if (!recorded.areDistinct(name.type, name.text, short.text)) {
      builder.attach(short, name, 'alias', 'introduced');
    }
  }
}

/** Spellings by type and text. A text as it stands goes before another one that only reads so without its blanks and dots. */
function indexByText(spellings: readonly Spelling[]): ReadonlyMap<string, Spelling> {
  const keyed = (textOf: (spelling: Spelling) => string) =>
    spellings.map((spelling): [string, Spelling] => [`${spelling.type}:${textOf(spelling)}`, spelling]);
  return new Map([...keyed(({ text }) => bareName(text)), ...keyed(({ text }) => text)]);
}

function lendTitled(
  titledNames: readonly Spelling[],
  spellings: readonly Spelling[],
  mentions: readonly Mention[],
  recorded: RecordedLookup,
  builder: EntityBuilder,
): void {
  const people = spellings.filter(
    (spelling) => spelling.type === 'person' && builder.rootOf(spelling) === spelling,
  );
  for (const spelling of titledNames) {
    const titled = readTitledName(spelling.text);
    if (titled === undefined || recorded.canonicalOf('person', spelling.text) !== undefined) continue;
    for (const mention of spelling.mentions) {
      const person = personMeant(mention, titled, people, mentions);
      if (person !== undefined) builder.lend(mention, person, 'title');
    }
  }
}
