import { checkFamilies } from './families';
import { checkPunctuation } from './punctuation';
import { checkContents } from './contents';
import { checkStructure } from './structure';
import { checkFigures } from './figures';
import { checkPerson } from './person';
import { checkTime } from './time';

/** Everything the manuscript check says; a family adds its catalogue here. */
export const check = { ...checkFamilies, ...checkPunctuation, ...checkContents, ...checkStructure, ...checkFigures, ...checkPerson, ...checkTime } as const;
