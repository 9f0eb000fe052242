import { checkFamilies } from './families';
import { checkPunctuation } from './punctuation';
import { checkWording } from './wording';
import { checkContents } from './contents';
import { checkStructure } from './structure';
import { checkFigures } from './figures';
import { checkPerson } from './person';
import { checkTime } from './time';
import { checkLeaders } from './leaders';
import { checkUnits } from './units';
import { checkRepetition } from './repetition';
import { checkLength } from './length';

/** Everything the manuscript check says; a family adds its catalogue here. */
export const check = { ...checkFamilies, ...checkPunctuation, ...checkWording, ...checkContents, ...checkStructure, ...checkFigures, ...checkPerson, ...checkTime, ...checkLeaders, ...checkUnits, ...checkRepetition, ...checkLength } as const;
