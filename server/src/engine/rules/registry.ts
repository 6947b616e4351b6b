import { boilerplate } from './boilerplate.ts';
import { brokenWrap } from './brokenWrap.ts';
import { compatibilityCharacter } from './compatibilityCharacter.ts';
import { doubledCaption } from './doubledCaption.ts';
import { duplicateDocument } from './duplicateDocument.ts';
import { duplicateParagraph } from './duplicateParagraph.ts';
import { inconsistentOrganizationName } from './inconsistentOrganizationName.ts';
import { inconsistentPersonName } from './inconsistentPersonName.ts';
import { interleavedColumns } from './interleavedColumns.ts';
import { letterSpaced } from './letterSpaced.ts';
import { lostText } from './lostText.ts';
import { mixedWidthPunctuation } from './mixedWidthPunctuation.ts';
import { nearDuplicateCaption } from './nearDuplicateCaption.ts';
import { nonCanonicalName } from './nonCanonicalName.ts';
import { repeatedCaption } from './repeatedCaption.ts';
import type { Rule } from './rule.ts';
import { straySpace } from './straySpace.ts';
import { unbalancedBracket } from './unbalancedBracket.ts';

/** Every rule, in the order in which they are documented. */
export const allRules: readonly Rule[] = [
  brokenWrap,
  lostText,
  interleavedColumns,
  letterSpaced,
  straySpace,
  compatibilityCharacter,
  mixedWidthPunctuation,
  unbalancedBracket,
  boilerplate,
  doubledCaption,
  repeatedCaption,
  nearDuplicateCaption,
  duplicateParagraph,
  duplicateDocument,
  inconsistentOrganizationName,
  inconsistentPersonName,
  nonCanonicalName,
];
