import { doubledCaption } from './doubledCaption.ts';
import { nearDuplicateCaption } from './nearDuplicateCaption.ts';
import { repeatedCaption } from './repeatedCaption.ts';
import type { Rule } from './rule.ts';
import { unbalancedBracket } from './unbalancedBracket.ts';

/** Every rule, in the order in which they are documented. */
export const allRules: readonly Rule[] = [
  unbalancedBracket,
  doubledCaption,
  repeatedCaption,
  nearDuplicateCaption,
];
