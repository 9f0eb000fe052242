import { checkFamilies } from './check/families';
import { checkPunctuation } from './check/punctuation';
import { checkWording } from './check/wording';
import { checkContents } from './check/contents';
import { checkStructure } from './check/structure';
import { checkFigures } from './check/figures';
import { checkPerson } from './check/person';
import { checkTime } from './check/time';
import { checkLeaders } from './check/leaders';
import { checkUnits } from './check/units';
import { checkRepetition } from './check/repetition';
import { checkLength } from './check/length';
import { checkGrammar } from './check/grammar';
import { checkArithmetic } from './check/arithmetic';
import { checkOrder } from './check/order';

/** Everything the manuscript check says; a family adds its catalogue here. */
export const check = { ...checkFamilies, ...checkPunctuation, ...checkWording, ...checkContents, ...checkStructure, ...checkFigures, ...checkPerson, ...checkTime, ...checkLeaders, ...checkUnits, ...checkRepetition, ...checkLength, ...checkGrammar, ...checkArithmetic, ...checkOrder } as const;
