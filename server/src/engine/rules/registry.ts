import type { Rule } from './rule.ts';

/** Every rule, in the order in which they are documented. */
export const allRules: readonly Rule[] = [];
