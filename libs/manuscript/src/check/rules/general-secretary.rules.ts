import { readAloud, type CheckedCase, type Passage } from '../passage';
import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { CaseRule, Hit } from '../rule';

const NAME = '习近平';
/** What the name stands with: an office, 同志, or the doctrine that bears it. */
const ADDRESSED = /^(?:总书[记纪计己]|同志|主席|新时代|中国特色|经济思想|法治思想|生态文明思想|强军思想|外交思想|文化思想|谈治国理政|著作选读|文选|[、”》])/;
/** Titles before the name: 中共中央总书记、国家主席、中央军委主席习近平. */
const TITLED = /(?:总书记|主席|同志|(?:省委|市委|县委|地委)(?:副)?书记|省长)$/;
/** An office held then needs 同志 after the name: 时任浙江省委书记习近平同志. */
const FORMERLY = /(?:时任|原任|曾任)[^，。；“”]{0,16}的?$/;

const spansOf = (passage: Passage, start: number, end: number) => protectorOf(protectedIn(passage), start, end, ['quotation', 'title']);
const inTitle = (passage: Passage, start: number, end: number): boolean => protectorOf(protectedIn(passage), start, end, ['title']) !== undefined;

function* bareName(subject: CheckedCase): Generator<Hit> {
  for (const passage of readAloud(subject)) {
    const { text } = passage;
    for (let start = text.indexOf(NAME); start >= 0; start = text.indexOf(NAME, start + NAME.length)) {
      const end = start + NAME.length;
      const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 16)];
      // 《习近平…》 and “习近平…” are names of books and courses.
      if (inTitle(passage, start, end) || before.endsWith('“') || /(?:邓小平|江泽民|胡锦涛)(?:同志)?[、和]$/.test(before)) continue;
      const formerly = FORMERLY.test(before);
      // 习近平、… stands in a list of names whose titles go before; a lone 、 behind a bare name is none.
      if (ADDRESSED.test(after) && !formerly) continue;
      if (formerly ? after.startsWith('同志') : TITLED.test(before)) continue;
      // The office he held stands before the name: 同志 is the custom of the central press, not a law of print.
      const rest: Partial<Hit> = formerly && TITLED.test(before.replace(/的$/, '')) ? { severity: 'hint' } : {};
      yield { passage, start, end, suggestion: formerly ? `${NAME}同志` : `${NAME}总书记`, params: { found: `${before.slice(-6)}${NAME}${after.slice(0, 4)}` }, ...rest };
    }
  }
}

/** 以…为核心的党中央 has one fixed form; 习总书记 and the like are no forms of address in print. */
const WRONG_FORMS: readonly { pattern: Pattern; right: string }[] = [
  { pattern: new Pattern(/习近平总书记(?=为核心)/g), right: '习近平同志' },
  { pattern: new Pattern(/习进平|习近评|习近乎|习尽平|习近苹|习静平|习近平平/g), right: '习近平' },
  { pattern: new Pattern(/总书(?:纪|计|己)(?![律划元])/g), right: '总书记' },
  { pattern: new Pattern(/党的(?:18|１８)大/g), right: '党的十八大' },
  { pattern: new Pattern(/党的(?:19|１９)大/g), right: '党的十九大' },
  { pattern: new Pattern(/党的(?:20|２０)大/g), right: '党的二十大' },
  { pattern: new Pattern(/习总书记|习书记|习大大/g), right: '习近平总书记' },
  { pattern: new Pattern(/习近平(?:同志)?新时代(?:特色社会主义|中国特色社会主义)(?!思想|经济思想)(?:理论|主义)/g), right: '习近平新时代中国特色社会主义思想' },
  { pattern: new Pattern(/习近平新时代特色社会主义思想|习近平中国特色社会主义思想|习近平新时代中国特色主义思想|习近平新时代社会主义思想|习近平总书记新时代中国特色社会主义思想/g), right: '习近平新时代中国特色社会主义思想' },
  { pattern: new Pattern(/习近平总书记(?=生态文明思想|法治思想|强军思想|外交思想|经济思想|文化思想)/g), right: '习近平' },
];

function* wrongForms(subject: CheckedCase): Generator<Hit> {
  for (const passage of readAloud(subject)) {
    for (const { pattern, right } of WRONG_FORMS) {
      for (const match of pattern.matchesIn(passage)) {
        const end = match.index + match[0].length;
        // 学习总书记: the first character belongs to the word before.
        if (/^习(?:总|书)/.test(match[0]) && /[学研复练温讲实见]/.test(passage.text.charAt(match.index - 1))) continue;
        if (!inTitle(passage, match.index, end)) yield { passage, start: match.index, end, suggestion: right, certain: true, params: { found: match[0], right } };
      }
    }
  }
}

const OFFICE = new Pattern(/(.?)总书记/g);

/** 总书记 alone. Other persons and parties have had one: the name or the party stands right before it. */
function* bareOffice(subject: CheckedCase): Generator<Hit> {
  for (const passage of readAloud(subject)) {
    for (const match of OFFICE.matchesIn(passage)) {
      const before = match[1] ?? '';
      const start = match.index + before.length;
      const end = start + 3;
      if (/[平涛民邦阳央党共任届习明福重富伦作]/.test(before) || spansOf(passage, start, end)) continue;
      yield { passage, start, end, suggestion: `${NAME}总书记`, params: { found: '总书记' } };
    }
  }
}

/** What shows that 二十大 is the congress and not twenty of something. */
const CONGRESS = new Pattern(/(?<![第二三四五六七八九百千])(十[六七八九]|二十)大(?=(?:精神|报告|召开|胜利|代表(?!性)|开幕|闭幕|期间|以来|提出|指出|强调|明确|部署|擘画|描绘|安保|维稳|宣讲|关于|后(?!续)|前(?![沿十端景列三])|上[，的提将]|作出|确定|擘划|盛会))|(?<=献礼|喜迎|迎接|护航|迎)(十[六七八九]|二十)大(?![品工产重行特])|(?<![第二三四五六七八九])(十[六七八九]|二十)届[一二三四五六七]中全会/g);
const NAMED = /(?:党的|中共|共产党|共产党第|党|中央|中国共产党)$/;

function* congress(subject: CheckedCase): Generator<Hit> {
  for (const passage of readAloud(subject)) {
    if (!/十[六七八九][大届]|二十[大届]/.test(passage.text)) continue;
    for (const match of CONGRESS.matchesIn(passage)) {
      const start = match.index;
      const end = start + match[0].length;
      const sentence = passage.sentences.find((each) => each.start <= start && start < each.end);
      const before = passage.text.slice(sentence?.start ?? 0, start);
      // 党的十九大、二十大: one 党的 serves a list.
      if (NAMED.test(before) || /党的(?:[一二三四五六七八九十]+[大届][^，。；]{0,12})[、和及与]$/.test(before)) continue;
      const protector = spansOf(passage, start, end);
      if (protector?.kind === 'title') continue;
      // Where 党的二十大 went before, the short form may follow.
      const isNamed = passage.text.slice(0, start).includes(`党的${match[0]}`);
      const isMild = isNamed || protector !== undefined || /(?:献礼|喜迎|迎接?|护航)$/.test(before);
      yield { passage, start, end, suggestion: `党的${match[0]}`, params: { found: match[0] }, ...(isMild ? { severity: 'hint' } : { certain: true }) };
    }
  }
}

/** A quotation straight after 指出: direct speech is led in by a colon. */
const QUOTING = new Pattern(/(?:总书记|同志|主席)(?:[^，。；：“”]{0,12})(指出|强调|强调指出|说|要求)(“)/g);

function* quotations(subject: CheckedCase): Generator<Hit> {
  for (const passage of readAloud(subject)) {
    for (const match of QUOTING.matchesIn(passage)) {
      const end = match.index + match[0].length;
      const close = passage.text.indexOf('”', end);
      const quoted = close < 0 ? '' : passage.text.slice(end, close);
      // A short phrase in quotation marks is part of the sentence; a whole statement is a quotation.
      if (quoted.length < 12 || !/[，。；]/.test(quoted)) continue;
      yield { passage, start: end - 1 - (match[1]?.length ?? 0), end, suggestion: `${match[1] ?? ''}：“`, params: { found: match[1] ?? '' } };
    }
  }
}

/** 指出： opens direct speech, which stands in quotation marks: without them nobody sees where his words end. */
const UNQUOTED = new Pattern(/(?:总书记|习近平同志|习近平主席)(?:[^，。；：“”]{0,16})(指出|强调|强调指出|深刻指出|要求)：(?![“‘《『])/g);

function* unquoted(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    for (const match of UNQUOTED.matchesIn(passage)) {
      const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
      const end = match.index + match[0].length;
      if (!spansOf(passage, start, end)) yield { passage, start, end, suggestion: `${match[1] ?? ''}：“`, params: { found: match[1] ?? '' } };
    }
  }
}

const SOURCE = '新华社《新闻阅读标准用语》；中央文献出版惯例：对总书记称“习近平总书记”或“习近平同志”';

export const generalSecretaryRules: readonly CaseRule[] = [
  { id: 'leaders.bare_name', scope: 'case', severity: 'error', source: SOURCE, find: bareName },
  { id: 'leaders.wrong_form', scope: 'case', severity: 'error', source: SOURCE, find: wrongForms },
  { id: 'leaders.bare_office', scope: 'case', severity: 'warning', source: SOURCE, find: bareOffice },
  { id: 'leaders.congress', scope: 'case', severity: 'warning', source: '党的全国代表大会的规范简称：党的二十大、党的二十届三中全会', find: congress },
  { id: 'leaders.quotation_mark', scope: 'case', severity: 'hint', source: 'GB/T 15834—2011 4.6.3、4.8.3：直接引语前用冒号', find: quotations },
  { id: 'leaders.quotation_open', scope: 'case', severity: 'warning', source: 'GB/T 15834—2011 4.8.3：直接引语用引号标示', find: unquoted },
];
