import type { Rule } from './rule';
import { pairRules } from './rules/pairs.rules';

/** Every rule of the manuscript check, in the order findings of one place are shown. A new family adds its list here. */
export const checkRules: readonly Rule[] = [...pairRules];
