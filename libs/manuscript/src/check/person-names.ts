import { doubleSurnames, singleSurnames } from './surnames.lexicon';

/** Characters that show 职务 or 机关 and not a given name. */
const NOT_GIVEN = '委组总支部办协团工政副常党省市县区镇乡村街道院校局厅所会长任记席等名个位兼与的原现时该主研级层干群领导专班家站队科处室司事大各两多这那是为在了';
const GIVEN = `[^\\s，。；：、“”《》（）()0-9A-Za-z${NOT_GIVEN}]`;

/** A name in a pattern: one or two surname characters and one or two of a given name. Without a group of its own. */
export const PERSON = `(?:(?:${doubleSurnames.join('|')})${GIVEN}{1,2}|[${singleSurnames}]${GIVEN}{1,2})`;

/** Titles of office as they stand beside a name, longest first. */
export const TITLE = '(?:副?委员长|副?秘书长|副?总理|国务委员|副?检察长|副?总工程师|副?省长|副?市长|副?州长|副?区长|副?县长|副?镇长|副?乡长|副?部长|副?厅长|副?局长|副?处长|副?科长|副?主任|副?主席|副?院长|副?行长|副?校长|副?会长|副?理事长|副?董事长|副?总经理|副?司令员|副?书记|副?司长|副?署长|副?组长|常委|部长助理|巡视员|专员)';
