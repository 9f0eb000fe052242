import { checkFamilies } from './families';
import { checkPunctuation } from './punctuation';
import { checkContents } from './contents';
import { checkStructure } from './structure';

/** Everything the manuscript check says; a family adds its catalogue here. */
export const check = { ...checkFamilies, ...checkPunctuation, ...checkContents, ...checkStructure } as const;
