import { countWordsOf } from '../../word-count';
import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import { figuresOf, intervalOf, quantitiesOf, type Quantity } from '../quantities';
import { meets } from '../rational';
import type { CaseRule, Hit, PassageRule } from '../rule';

interface Statement {
  passage: Passage;
  quantity: Quantity;
  sentence: string;
  /** What tells one period from another in the sentence. */
  periods: string;
}

const FILL = /(?:累计|总计|共计|已经|已|现有|共有|达到|达|超过|超|约|近|为|共|有|了|突破|逾|全部|均|分别|至|到|增至|升至|在|高达|位列|占比|占|不低于)+$/;
const HAN_TAIL = /[\u4e00-\u9fa5]+$/;
const HAN_HEAD = /^[\u4e00-\u9fa5]{4}/;
/** Words that say one value is another than the one given elsewhere: a part, a step, a plan, somebody else's. */
const OTHER_SCOPE = /其中|首批|第[一二三四五]批|新增|新建|另|剩余|目标|计划|力争|预计|最高|最低|最大|每|从|由|原|去年|上年|同比|较|增长|提高|下降|减少|以上|规上|试点|等$/;
const PERIOD = /20\d\d年|今年|去年|上年|前年|[上下]半年|\d{1,2}月|[一二三四前]季度|目前|当前|截至/g;
const VERBS = /^(?:人|户|个|项|次|家)?(?:组织|开展|举办|发放|培训|服务|走访|建成|打造|设立|实现|完成|新增|增加|减少)/;

function* statementsOf(subject: CheckedCase): Generator<[string, Statement]> {
  for (const passage of subject.body) {
    for (const sentence of figuresOf(passage)) {
      const periods = [...new Set(sentence.text.match(PERIOD) ?? [])].sort().join(' ');
      for (const quantity of sentence.amounts) {
        if (!['count', 'money', 'percent', 'measure'].includes(quantity.kind)) continue;
        const before = passage.text.slice(Math.max(sentence.start, quantity.beforeAt - 16), quantity.beforeAt);
        if (OTHER_SCOPE.test(before.replace(/.*[，；：]/, ''))) continue;
        const statement = { passage, quantity, sentence: sentence.text, periods };
        const lead = HAN_TAIL.exec(before.replace(FILL, ''))?.[0] ?? '';
        if (lead.length >= 6 && !VERBS.test(lead.slice(-6))) yield [`${lead.slice(-6)}<${quantity.unit}`, statement];
        const follow = HAN_HEAD.exec(passage.text.slice(quantity.afterEnd))?.[0];
        if (follow && quantity.kind === 'count' && quantity.scale === '') yield [`${quantity.unit}>${follow}`, statement];
      }
    }
  }
}

const printed = ({ passage, quantity }: Statement): string => passage.text.slice(quantity.start, quantity.end);

/** So many characters before both numbers alike name one indicator, not one kind of thing. */
const SURELY_ALIKE = 8;
const leadOf = ({ passage, quantity }: Statement): string => passage.text.slice(Math.max(0, quantity.beforeAt - 24), quantity.beforeAt).replace(/.*[，。；：]/, '').replace(FILL, '');

function isSameIndicator(one: Statement, other: Statement): boolean {
  const [a, b] = [leadOf(one), leadOf(other)];
  return a.length >= SURELY_ALIKE && b.length >= SURELY_ALIKE && a.slice(-SURELY_ALIKE) === b.slice(-SURELY_ALIKE) && one.quantity.kind !== 'percent';
}

/** The same words before or behind two numbers that cannot be one, in two sentences about the same time. */
function* conflicts(subject: CheckedCase): Generator<Hit> {
  const first = new Map<string, Statement>();
  for (const [key, statement] of statementsOf(subject)) {
    const known = first.get(key);
    if (!known) {
      first.set(key, statement);
      continue;
    }
    if (known.sentence === statement.sentence || known.periods !== statement.periods || meets(intervalOf(known.quantity), intervalOf(statement.quantity))) continue;
    const { passage, quantity } = statement;
    const indicator = key.includes('<') ? key.slice(0, key.indexOf('<')) : key.slice(key.indexOf('>') + 1);
    yield { passage, start: quantity.start, end: quantity.end, severity: isSameIndicator(known, statement) ? 'warning' : 'hint', params: { indicator, one: printed(known), other: printed(statement) }, related: [{ passage: known.passage, start: known.quantity.start, end: known.quantity.end }] };
  }
}

/** From so many characters on one figure is too few; from so many, none at all is. */
const FEW_FIGURES_FROM = 200;
const NO_FIGURE_FROM = 40;
/** Shorter drafts are unfinished: their results may still come. */
const FINISHED_WORDS = 500;
/** 三个, 近八成: a figure in words. 一个 counts nothing. */
const IN_WORDS = /[二两三四五六七八九十百千万亿]+(?:多|余)?(?:个|家|名|位|户|人|项|次|件|倍|成|所|座|条|处|元|亩|村|镇|县|分之)|[翻两一]番/;

/** A section on results that shows hardly any figure, with the paragraphs that show none. */
function* bareResults(subject: CheckedCase): Generator<Hit> {
  for (const [at, section] of subject.source.sections.entries()) {
    if (!/成效|成果|效果/.test(section.heading)) continue;
    const count = countWordsOf(section.paragraphs).withPunctuation;
    if (count < NO_FIGURE_FROM) continue;
    const paragraphs = subject.body.filter((passage) => passage.section === at);
    const figuresIn = (passage: Passage): number => quantitiesOf(passage).filter(({ kind }) => kind !== 'date' && kind !== 'none').length;
    const figures = paragraphs.reduce((sum, passage) => sum + figuresIn(passage), 0);
    const isBare = count >= FEW_FIGURES_FROM ? figures <= 1 : figures === 0 && !paragraphs.some(({ text }) => /\d/.test(text) || IN_WORDS.test(text)) && countWordsOf(subject.body.map(({ text }) => text)).withPunctuation >= FINISHED_WORDS;
    const heading = subject.passages.find((passage) => passage.role === 'section_heading' && passage.section === at);
    const related = paragraphs.filter((passage) => figuresIn(passage) === 0).map((passage) => ({ passage, start: 0, end: passage.text.length }));
    if (heading && isBare) yield { passage: heading, start: 0, end: heading.text.length, params: { section: section.heading, count, figures }, related };
  }
}

const NO_PROVINCE = '北京|上海|天津|重庆|广西|内蒙古|西藏|宁夏|新疆';
const PROVINCES = new Pattern(new RegExp(`(?:${NO_PROVINCE})[^。；\\d]{0,24}?等(?:全国)?\\d{1,2}(?:余|多)?(个省)(?![级份区直会内外域际（、市])`, 'g'));

/** 上海、广西等13个省: a municipality and an autonomous region are none. */
function* provinces(passage: Passage): Generator<Hit> {
  yield* PROVINCES.hitsIn(passage, (match) => {
    const end = match.index + match[0].length;
    const start = end - 2;
    return { start, end, params: { quote: '个省', wanted: '个省（区、市）' }, suggestion: '个省（区、市）', certain: true };
  });
}

export const indicatorRules: readonly (CaseRule | PassageRule)[] = [
  { id: 'figures.same_indicator', scope: 'case', severity: 'hint', source: '同一文稿数据一致', find: conflicts },
  { id: 'figures.results_bare', scope: 'case', severity: 'hint', source: '征集活动：实施成效以数据说明', find: bareResults },
  { id: 'figures.provinces', scope: 'passage', severity: 'error', source: '《行政区划管理条例》；新华社用语：省（自治区、直辖市）', patterns: [PROVINCES], find: provinces },
];
