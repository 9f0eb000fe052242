import { checkFamilies } from './families';
import { checkPunctuation } from './punctuation';

/** Everything the manuscript check says; a family adds its catalogue here. */
export const check = { ...checkFamilies, ...checkPunctuation } as const;
