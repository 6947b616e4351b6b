import { type Nearness, nearName } from '../compare/nearNames.ts';
import { foldScript, isMixedScript } from '../compare/script.ts';
import type { Sounds } from '../compare/sounds.ts';
import { compareNames, type NameRelation } from '../compare.ts';
import type { ConflictReason } from '../mention.ts';
import type { Spelling } from './surfaces.ts';
import { organizationSurroundings, personSurroundings, shareSentence } from './surroundings.ts';

/** How likely two spellings are one name, and what differs. */
export type Likeness = Nearness;

/** The likeness of two spellings by the names and by what stands around them. */
export function likenessOf(
  variant: Spelling,
  canonical: Spelling,
  tie: boolean,
  sounds: Sounds,
): Likeness | undefined {
  const { type } = variant;
  const relation = relate(variant, canonical, sounds);
  if (relation.kind === 'alias' || relation.kind === 'same') return undefined;
  const isVariant = relation.kind === 'variant';
  const likeness = isVariant ? relation : tie ? undefined : nearInContext(variant, canonical, sounds);
  if (likeness === undefined || isContrast(likeness.reason, variant, canonical)) return undefined;
  const { reason, confidence } = likeness;
  if (type === 'organization') {
    if (isVariant) return { reason, confidence: confidence + (losesEnd(variant, canonical) ? lostEnd : 0) };
    const around = organizationSurroundings(variant, canonical) - doubtOfNear;
    return { reason, confidence: confidence + around };
  }
  return { reason, confidence: confidence + personSurroundings(variant, canonical) };
}

/** What it adds that a name really has lost its end. */
const lostEnd = 0.15;

/** Whether a name stands without its last character, which the reader of the text has not cut off: something else follows. */
function losesEnd({ text, followers }: Spelling, canonical: Spelling): boolean {
  if (canonical.mentions.length < leastCanonical || !canonical.text.startsWith(text)) return false;
  return followers.size > 0 && !followers.has(canonical.text[text.length] ?? '');
}

/** What is asked of institutions that are only near beyond what is asked of misprints. */
const doubtOfNear = 0.1;

/** Only a spelling that stands once, beside a frequent one, is held to be a misprint because of what stands around it. */
function nearInContext(variant: Spelling, canonical: Spelling, sounds: Sounds): Likeness | undefined {
  if (variant.mentions.length > 1 || canonical.mentions.length < leastCanonical) return undefined;
  return nearName(variant.type, variant.text, canonical.text, sounds);
}

const leastCanonical = 2;

/** Whether one sentence holds both spellings and they differ in a way that tells bodies and people apart. */
function isContrast(reason: ConflictReason, a: Spelling, b: Spelling): boolean {
  // Given names of the same characters (`敏慧`, `慧敏`) are two people's as often as one's.
  const isOrderOfPerson = reason === 'word-order' && a.type === 'person';
  return (contrasting.has(reason) || isOrderOfPerson) && shareSentence(a, b);
}

const contrasting: ReadonlySet<ConflictReason> = new Set<ConflictReason>([
  'similar-character',
  'same-sound',
  'administrative-word',
  'rank',
  'kind',
  'number',
]);

/** How two spellings stand to each other in one document, where a name in two scripts at once is a slip. */
function relate(first: Spelling, second: Spelling, sounds: Sounds): NameRelation {
  const relation = compareNames(first.type, first.text, second.text, sounds);
  const isSlip = relation.kind === 'alias' && isMixedScript(first.text) !== isMixedScript(second.text);
  if (!isSlip || foldScript(first.text) !== foldScript(second.text)) return relation;
  return { kind: 'variant', reason: 'typography', confidence: 0.9 };
}
