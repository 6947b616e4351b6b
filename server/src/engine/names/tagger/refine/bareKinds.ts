import { institutionKinds } from '../../lexicon/organizationKinds.ts';
import type { Refinement } from './refineNames.ts';

const kinds: ReadonlySet<string> = new Set(institutionKinds);
const counted = /^(?:[两三四五六七八九十百几数多]+[个支家所名座届]|各|该|本|全体)/u;

/** `志愿服务队`, `两支救援队`: a team, or a counted kind of institution, is no institution's name. */
export const dropBareKinds: Refinement = (_, names) =>
  names.filter(({ type, text }) => {
    const kind = text.replace(counted, '');
    const isBare = kinds.has(kind) && (kind !== text || kind.endsWith('队'));
    return type === 'person' || !isBare;
  });
