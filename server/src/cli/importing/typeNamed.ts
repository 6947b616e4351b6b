import type { EntityType } from '../../engine/names/mention.ts';

const names: Readonly<Record<EntityType, readonly string[]>> = {
  person: ['person', 'per', 'people', 'persname', '人物', '人名'],
  organization: ['organization', 'organisation', 'org', 'orgname', '机构', '机构名'],
};

/** The type that another program calls so; undefined for any other. */
export function typeNamed(name: string): EntityType | undefined {
  const lower = name.toLowerCase();
  if (names.person.includes(lower)) return 'person';
  return names.organization.includes(lower) ? 'organization' : undefined;
}
