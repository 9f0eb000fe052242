import type { Rule } from './rule';
import { dashRules } from './rules/dashes.rules';
import { markRules } from './rules/marks.rules';
import { ordinalMarkRules } from './rules/ordinal-marks.rules';
import { pairRules } from './rules/pairs.rules';
import { separatorRules } from './rules/separators.rules';
import { spaceRules } from './rules/spaces.rules';
import { widthRules } from './rules/width.rules';
import { contentsRules } from './rules/contents.rules';
import { sectionRules } from './rules/sections.rules';
import { pointRules } from './rules/points.rules';
import { coverRules } from './rules/cover.rules';
import { quantifierRules } from './rules/quantifier.rules';
import { averageRules } from './rules/average.rules';
import { rangeRules } from './rules/range.rules';
import { numeralRules } from './rules/numeral.rules';
import { measureRules } from './rules/measure.rules';
import { missingUnitRules } from './rules/missing-unit.rules';
import { personRules } from './rules/person.rules';
import { relativeYearRules } from './rules/relative-years.rules';
import { periodRules } from './rules/periods.rules';
import { planRules } from './rules/plans.rules';

/** Every rule of the manuscript check, in the order findings of one place are shown. A new family adds its list here. */
export const checkRules: readonly Rule[] = [...pairRules, ...widthRules, ...spaceRules, ...dashRules, ...separatorRules, ...markRules, ...ordinalMarkRules, ...contentsRules, ...sectionRules, ...pointRules, ...coverRules, ...quantifierRules, ...averageRules, ...rangeRules, ...numeralRules, ...measureRules, ...missingUnitRules, ...personRules, ...relativeYearRules, ...periodRules, ...planRules];
