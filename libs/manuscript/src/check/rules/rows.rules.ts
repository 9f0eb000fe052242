import type { CheckedBatch } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { BatchRule, Hit } from '../rule';

/** What a row of the experience table (典型经验) may not hold: it tells a policy without saying who, and in one breath. */
function* inRows({ passages }: CheckedBatch, pattern: Pattern): Generator<Hit> {
  for (const passage of passages.filter(({ role }) => role === 'row_content' || role === 'row_name')) {
    for (const match of pattern.matchesIn(passage)) {
      const end = match.index + match[0].length;
      if (!isQuoted(passage, match.index, end)) yield { passage, start: match.index, end, params: { found: match[0] } };
    }
  }
}

const FIRST_PERSON = new Pattern(/(?<![自忘])我[省市区县镇乡村们](?![别分隔略察视场])/g);
const POINT = new Pattern(/(?:^|(?<=[。；：，]))[一二三四五六七八九]是/g);
const PRAISE = new Pattern(/(?:批示|点赞|充分|高度)肯定|作出批示|获得?[^，。；]{0,12}(?:批示|点赞|奖|称号)|(?:人民日报|新华社|新闻联播|中央电视台)[^，。；]{0,10}(?:报道|刊发|播出)/g);

const SOURCE = '典型经验的体例：概括做法，不写主体、荣誉与分点';

export const rowRules: readonly BatchRule[] = [
  { id: 'person.row_first_person', scope: 'batch', severity: 'warning', source: SOURCE, find: (subject) => inRows(subject, FIRST_PERSON) },
  { id: 'structure.row_point', scope: 'batch', severity: 'warning', source: SOURCE, find: (subject) => inRows(subject, POINT) },
  { id: 'leaders.row_praise', scope: 'batch', severity: 'warning', source: SOURCE, find: (subject) => inRows(subject, PRAISE) },
];
