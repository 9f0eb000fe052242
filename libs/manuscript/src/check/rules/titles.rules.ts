import { Pattern } from '../pattern';
import { PERSON, TITLE } from '../person-names';
import { prefectures } from '../prefectures.lexicon';
import type { CheckedCase } from '../passage';
import { isQuoted } from '../protected-spans';
import type { CaseRule, Hit } from '../rule';

/** What a sentence with a leader in it goes on with; without it 方向部长 or 高新区长 would be taken for a person. */
const AFTER = '(?=[、，。；等的]|批|点赞|肯定|调研|来|到|在|专|亲|指|强调|作|对|和|与|及|率|带|出席|高度|充分|多次|给|签|表示|要求|评价|莅|视察|考察|先后|曾|主持|讲话|致)';
const TITLED = new Pattern(new RegExp(`${TITLE}${AFTER}`, 'g'));
/** A name right before the title, itself behind a mark, a verb or a body; four characters make the longest name. */
const NAME_BEFORE = new RegExp(`(?:^|[，。；、：获得到受由经被和与及请是部厅院委局府会办市省县区室团])(${PERSON})$`);
const LONGEST_NAME = 4;

/** 成岳冲副省长: print puts the office before the name. A place before 市长 is no person. */
function* nameFirst(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    for (const { 0: title, index: at } of TITLED.matchesIn(passage)) {
      const from = Math.max(0, at - LONGEST_NAME - 1);
      const before = NAME_BEFORE.exec(passage.text.slice(from, at));
      const name = before?.[1] ?? '';
      // At the cut of the slice nothing is known of what stands before.
      if (!before || (from > 0 && before[0] === name)) continue;
      const start = at - name.length;
      const end = at + title.length;
      if (prefectures.has(name) || name.startsWith('习近平') || isQuoted(passage, start, end)) continue;
      // 安吉县长, 江山市长: two characters before the head of a place are the place.
      if (name.length === 2 && /^[市县区州镇乡]长$/.test(title)) continue;
      yield { passage, start, end, suggestion: `${title}${name}`, params: { found: `${name}${title}`, right: `${title}${name}` } };
    }
  }
}

const NAMES_OF_LEADERS = new Pattern(new RegExp(`(${PERSON}(?:[、和]${PERSON}){0,6})等?(?:多位|多名|[两三四五六七八九十]+位)?(?:中央|国家|省部级|省|市|县|区|部)?(?:委|政府|委省政府|级)?(?:主要)?领导(?:同志)?`, 'g'));
const TITLE_BEFORE = new RegExp(`(?:${TITLE}|同志|领导|院士|教授|常务|组长|负责人|总书记|主席)$`);
/** Where a name may begin. */
const STARTS_NAME = /(?:^|[，。；、：获得到受由经被和与及请向让的是给])$/;

/** 获甲、乙等省领导点赞: names without their offices. */
function* withoutTitle(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    if (!passage.text.includes('领导')) continue;
    for (const match of NAMES_OF_LEADERS.matchesIn(passage)) {
      const names = match[1] ?? '';
      const before = passage.text.slice(0, match.index);
      if (!match[0].includes('等') || TITLE_BEFORE.test(before) || !STARTS_NAME.test(before) || isQuoted(passage, match.index, match.index + names.length)) continue;
      yield { passage, start: match.index, end: match.index + names.length, params: { found: names } };
    }
  }
}

const VAGUE = new Pattern(/(?:中央|国务院|国家部委|国家|部委|部|省部级|省委省政府|省政府|省委|省市|省级|省|市级|市|区|县|上级|各级|有关|相关|主要|多位|多名|数位|[两三四五六七八九十\d]位)(?:多位|多名|有关|相关|主要|分管|各级)?领导(?:同志)?(?:的)?(?:多次|\d+次|充分|高度|重要|专门|先后|亲自|作出|予以|给予|专题|均|都|关注){0,3}(?:批示|点赞|肯定|签批|表扬|好评|圈阅)/g);

/** 获多位省领导批示: who, and when, cannot be checked. */
function* vague(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    for (const match of VAGUE.matchesIn(passage)) {
      const end = match.index + match[0].length;
      const clause = passage.text.slice(Math.max(0, match.index - 12), match.index);
      // …袁家军等省领导批示 names somebody.
      if (/等(?:多位|多名)?$/.test(clause)) continue;
      yield { passage, start: match.index, end, params: { found: match[0] } };
    }
  }
}

export const titleRules: readonly CaseRule[] = [
  { id: 'leaders.name_before_title', scope: 'case', severity: 'warning', source: '新华社报道惯例：职务在前、姓名在后', find: nameFirst },
  { id: 'leaders.without_title', scope: 'case', severity: 'warning', source: '党政机关公文惯例：领导同志姓名应带职务', find: withoutTitle },
  { id: 'leaders.vague_endorsement', scope: 'case', severity: 'hint', source: '征集通知的体例：批示肯定应可核实', find: vague },
];
