import type { EntityType } from '../mention.ts';

/** What a unit is of a name: outside, or the first, a middle, the last or the only unit of a person's or an organization's. */
export const label = {
  outside: 0,
  firstOfPerson: 1,
  withinPerson: 2,
  lastOfPerson: 3,
  wholePerson: 4,
  firstOfOrganization: 5,
  withinOrganization: 6,
  lastOfOrganization: 7,
  wholeOrganization: 8,
} as const;

export const labels = 9;

/** The label of the first unit of a type's names; those of the others follow. */
export function firstLabel(type: EntityType): number {
  return type === 'person' ? label.firstOfPerson : label.firstOfOrganization;
}

function partOf(each: number): number {
  return each === label.outside ? -1 : (each - 1) & 3;
}

function typeOf(each: number): number {
  return (each - 1) >> 2;
}

/** Whether a name goes on after this label. */
export function goesOn(each: number): boolean {
  return partOf(each) === 0 || partOf(each) === 1;
}

/** Whether a label goes on with a name. */
export function continues(each: number): boolean {
  return partOf(each) === 1 || partOf(each) === 2;
}

/** Whether one label can follow another. */
export function canFollow(left: number, right: number): boolean {
  if (goesOn(left)) return continues(right) && typeOf(left) === typeOf(right);
  return !continues(right);
}
