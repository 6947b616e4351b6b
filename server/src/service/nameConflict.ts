import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Finding } from '../engine/lint/finding.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { contains } from '../engine/text/span.ts';

/** Two spellings that a finding holds against each other. */
export interface NamePair {
  readonly type: EntityType;
  /** The spelling at the finding. */
  readonly from: string;
  readonly to: string;
}

const nameRules: Readonly<Record<string, EntityType | 'either'>> = {
  'inconsistent-organization-name': 'organization',
  'inconsistent-person-name': 'person',
  'non-canonical-name': 'either',
};

/** The spellings that a finding about names is about; undefined for any other finding. */
export function conflictOf(facts: DocumentFacts, { rule, spans, message }: Finding): NamePair | undefined {
  const ruled = nameRules[rule];
  if (ruled === undefined) return undefined;
  const mention = facts.mentions.find(({ pieces }) => pieces.some((piece) => contains(piece, spans[0])));
  const type = ruled === 'either' ? mention?.type : ruled;
  if (type === undefined) return undefined;
  const { variant, canonical } = message.data;
  if (ruled === 'either' && typeof variant === 'string' && typeof canonical === 'string') {
    return { type, from: variant, to: canonical };
  }
  const from = mention?.text ?? variant;
  if (typeof from !== 'string') return undefined;
  const to = [canonical, variant].find((name) => typeof name === 'string' && name !== from);
  return typeof to === 'string' ? { type, from, to } : conflictInDocument(facts, type, from);
}

function conflictInDocument(facts: DocumentFacts, type: EntityType, from: string): NamePair | undefined {
  for (const { type: of, variant, canonical } of facts.conflicts) {
    if (of !== type) continue;
    if (variant === from) return { type, from, to: canonical };
    if (canonical === from) return { type, from, to: variant };
  }
  return undefined;
}
