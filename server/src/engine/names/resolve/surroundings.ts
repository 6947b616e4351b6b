import { hasFrequentSurname } from '../compare/surnames.ts';
import type { Spelling } from './surfaces.ts';
import { saysNothing, titleEvidence } from './titleEvidence.ts';

/** What it adds that an untitled name comes after its like, as those do that the text has introduced before. */
const unintroduced: readonly (readonly [number, number])[] = [
  [5, 0.2],
  [3, 0.15],
  [2, 0.1],
  [1, 0.05],
];
const rareSurname = 0.05;
const shortestComeback = 3;
/** What frequency adds for institutions, which are named without introduction. */
const frequent: readonly (readonly [number, number])[] = [
  [5, 0.15],
  [3, 0.1],
  [2, 0.05],
];
const relatives = 0.3;
const otherInstitution = 0.25;
const sharedOfficer = 0.25;
/** Frequency that adds to a title in common. */
const often = 3;

function bonus(steps: readonly (readonly [number, number])[], count: number): number {
  return steps.find(([least]) => least <= count)?.[1] ?? 0;
}

/** What stands around two spellings of a person says about their being one: added to the confidence of the names. */
export function personSurroundings(variant: Spelling, canonical: Spelling): number {
  const titles = titleEvidence(variant.titles, canonical.titles);
  if (variant.contrasted) return titles - relatives;
  const elsewhere = areApart(variant.institutions, canonical.institutions);
  if (elsewhere) return Math.min(titles, 0) - otherInstitution;
  if (titles === 0 && saysNothing(variant.titles))
    return comesBack(variant, canonical) ? comebackOf(variant, canonical) : 0;
  return titles > 0 && often <= canonical.mentions.length ? titles + 0.05 : titles;
}

function comebackOf(variant: Spelling, canonical: Spelling): number {
  // Of two characters one that differs is half of a name.
  if (variant.text.length < shortestComeback) return 0;
  const isIntroduced = canonical.titles.size > 0 || canonical.mentions.length > 1;
  if (!isIntroduced) return 0;
  const rare = isRare(variant.text, canonical.text) ? rareSurname : 0;
  return bonus(unintroduced, canonical.mentions.length) + rare;
}

/** Whether both have a surname that few people have, or none. */
function isRare(a: string, b: string): boolean {
  return a[0] === b[0] && !hasFrequentSurname(a);
}

/** Whether a name that stands by itself comes after the text has named its like, in no list of names. */
function comesBack(variant: Spelling, canonical: Spelling): boolean {
  return !variant.listed && (canonical.mentions[0] ?? 0) < (variant.mentions[0] ?? 0);
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each));
}

/** What stands around two spellings of an institution that differ in more than a slip says about their being one. */
export function organizationSurroundings(variant: Spelling, canonical: Spelling): number {
  if (variant.contrasted || variant.listed) return -relatives;
  const officers = [...variant.officers].some((each) => canonical.officers.has(each)) ? sharedOfficer : 0;
  return bonus(frequent, canonical.mentions.length) + officers;
}

/** Whether one sentence names both. */
export function shareSentence(a: Spelling, b: Spelling): boolean {
  return [...a.sentences].some((sentence) => b.sentences.has(sentence));
}
