import { doubleSurnames, singleSurnames } from './surnames.lexicon';

/** Characters that show 职务 or 机关 and not a given name. */
const NOT_GIVEN = '委组总支部办协团工政副常党省市县区镇乡村街道院校局厅所会长任记席等名个位兼与的原现时该主研级层干群领导专班家站队科处室司事大各两多这那是为在了';
const GIVEN = `[^\\s，。；：、“”《》（）()0-9A-Za-z${NOT_GIVEN}]`;

/** A name in a pattern: one or two surname characters and one or two of a given name. Without a group of its own. */
export const PERSON = `(?:(?:${doubleSurnames.join('|')})${GIVEN}{1,2}|[${singleSurnames}]${GIVEN}{1,2})`;

/** Titles of office as they stand beside a name. */
export const TITLE = '(?:国务委员|部长助理|巡视员|专员|常委|副?(?:[省市州区县镇乡部厅局处科院行校会司署组]长|主任|主席|书记|委员长|秘书长|总理|检察长|理事长|董事长|总经理|总工程师|司令员))';
