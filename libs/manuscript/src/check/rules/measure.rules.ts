import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import { quantitiesOf } from '../quantities';
import type { CaseRule, Hit, PassageRule, Span } from '../rule';
import { measureSlips, notFirms } from './measure-slips.lexicon';
import { measureOfNoun, nonlegalUnits, symbolCase, unitPairs } from './measure-words.lexicon';

const sticky = (source: string): RegExp => new RegExp(source, 'y');
const nonlegal = nonlegalUnits.map((entry) => ({ ...entry, pattern: sticky(`(?:${entry.printed})${entry.not ? `(?!${entry.not})` : ''}`) }));

function textAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Any of them: most figures have none. */
const ANY_NONLEGAL = sticky(nonlegalUnits.map(({ printed }) => printed).join('|'));

/** 每斤8元, 12元/斤. */
const EACH_JIN = new Pattern(/(?<=每|元\/)(?:市斤|斤)(?![两])/g);

/** 5万方, 25万平米, 450万度: what GB 3100 and the list of legal units do not have. */
function* nonlegalUnitsIn(passage: Passage): Generator<Hit> {
  const { text } = passage;
  yield* EACH_JIN.hitsIn(passage, ([unit]) => ({ severity: 'hint', params: { unit, legal: '千克' } }));
  for (const { unitAt: start } of quantitiesOf(passage)) {
    if (textAt(ANY_NONLEGAL, text, start) === '') continue;
    for (const { pattern, legal, severity, near, whereNear, notNear } of nonlegal) {
      const unit = textAt(pattern, text, start);
      if (unit === '') continue;
      const around = text.slice(Math.max(0, start - 24), start + 24);
      if (near?.test(around) === false || notNear?.test(around)) continue;
      const chosen = whereNear?.find(([words]) => words.test(around))?.[1] ?? legal;
      const hit: Hit = { passage, start, end: start + unit.length, severity, params: { unit, legal: chosen } };
      yield chosen === '' ? hit : { ...hit, suggestion: chosen, certain: severity === 'error' && !whereNear };
      break;
    }
  }
}

const SYMBOL = new Pattern(/(?<=[\d万亿千百])(KG|Kg|KM|Km|MM|CM|Cm|KW|Kw|kw|KWH|KWh|Kwh|kwh|kWH|MWH|Mwh|Ml|ML|HZ|Hz|hz|khz|KHz|KHZ|mpa|MPA|Mpa|db|DB|Db)(?![A-Za-z])/g);

const LATIN_SCALE = new Pattern(/(?<=\d)w(?=[元人户余多+，。；、])/g);

/** 10KM, 50kw: the case of a unit's letters is part of the unit. */
function* symbolCases(passage: Passage): Generator<Hit> {
  yield* SYMBOL.hitsIn(passage, ([quote]) => {
    const right = symbolCase[quote];
    return right === undefined ? undefined : { suggestion: right, certain: true, params: { unit: quote, legal: right } };
  });
  yield* LATIN_SCALE.hitsIn(passage, () => ({ suggestion: '万', params: { unit: 'w', legal: '万' } }));
}

const pairs = unitPairs.map(({ main, other }) => [sticky(main), sticky(other)] as const);
const ANY_OF_PAIRS = sticky(unitPairs.map(({ main, other }) => `${main}|${other}`).join('|'));

/** Both units of a pair in one case: the rarer is shown. */
function* mixedUnits(subject: CheckedCase): Generator<Hit> {
  const placed = subject.body.flatMap((passage) => quantitiesOf(passage).flatMap(({ unitAt }) => (textAt(ANY_OF_PAIRS, passage.text, unitAt) === '' ? [] : [{ passage, start: unitAt }])));
  for (const pair of pairs) {
    const [mains = [], others = []] = pair.map((pattern) => placed.map(({ passage, start }) => ({ passage, start, end: start + textAt(pattern, passage.text, start).length })).filter(({ start, end }) => end > start));
    const [few, many] = others.length <= mains.length ? [others, mains] : [mains, others];
    const [first, ...rest] = few;
    const [other] = many;
    if (first && other) yield { ...first, params: { unit: quoteOf(first), main: quoteOf(other) }, related: [other, ...rest] };
  }
}

const quoteOf = ({ passage, start, end }: Span): string => passage.text.slice(start, end);

const QUANTITY = '[\\d一二三四五六七八九十百千万亿两几数余多]';
const NUMBER_BEFORE = '\\d[\\d.,]*(?:[余多]?[百千]?[万亿])?[余多]?';
const BOUNDARY = '(?=[，。；、：）”！和与及等]|的(?!士)|$)';
const direct = measureOfNoun.map(({ measures, nouns, right }) => ({ right, pattern: sticky(`(${measures})(${nouns})${BOUNDARY}`) }));
/** 位 and 名 count single people; between them and the noun may stand what the noun is: 百余位居家养老群体. */
const PEOPLE_AS_GROUP = new Pattern(new RegExp(`(?<=${QUANTITY})([位名])([\\u4e00-\\u9fa5]{0,8}?)(群体|队伍|团队|家庭|农户|贫困户|低收入户)${BOUNDARY}`, 'g'));
const ANY_DIRECT = sticky(measureOfNoun.map(({ measures, nouns }) => `(?:${measures})(?:${nouns})`).join('|'));
const VERB_BETWEEN = /来自|参加|参与|加入|组成|组建|成立|担任|带领|帮助|服务|进入|所在|代表|驻|赴|入|进|到|在|对|为|向|由|从|给|把|被|的|与|和|及|让|使|走访|联系|负责|下沉|充实|组/;

/** 3000名岗位, 20家项目, 百余位居家养老群体. */
function* measuresOfNouns(passage: Passage): Generator<Hit> {
  for (const { unitAt: start } of quantitiesOf(passage)) {
    if (textAt(ANY_DIRECT, passage.text, start) === '') continue;
    for (const { pattern, right } of direct) {
      pattern.lastIndex = start;
      const [, measure = '', noun = ''] = pattern.exec(passage.text) ?? [];
      if (measure !== '') yield { passage, start, end: start + measure.length, params: { measure, noun, right }, ...(right === '' ? {} : { suggestion: right }) };
    }
  }
  yield* slippedMeasures(passage);
  yield* placesAsFirms(passage);
  yield* PEOPLE_AS_GROUP.hitsIn(passage, (match) => {
    const [quote, measure = '', between = '', noun = ''] = match;
    if (VERB_BETWEEN.test(between)) return undefined;
    return { params: { measure, noun, right: noun.endsWith('户') || noun === '家庭' ? '户' : '个', quote } };
  });
}

const FILLED = '(?:总数|数量|数)?(?:累计|已|达到|达|超过|超|约|近|共|为|增至|增加到|扩大到|发展到)*';
const CLOSED = '(?=[，。；、：）)”]|$)';
/** One pattern of all slips for either order; the table says which noun belongs to which. */
const slips = measureSlips.map(({ printed, right, nouns }) => ({ right, nouns: new RegExp(`(?:${nouns})$`), before: new RegExp(`^[\\u4e00-\\u9fa5]{0,3}?(?:${nouns})`), printed }));
const SLIPS = [...new Set(measureSlips.map(({ printed }) => printed))].join('');
const SLIP = new Pattern(new RegExp(`${NUMBER_BEFORE}([${SLIPS}])(?![钟贝之间筹区点式目级节骤车成布力筑])`, 'g'));
const ENDS = /^(?:[，。；、：）)”]|$)/;
const FILL_END = /(?:总数|数量|数|累计|已|达到|达|超过|超|约|近|共|为|增至|增加到|扩大到|发展到)+$/;

/** 服务队90只, 90只服务队: a measure word that sounds like the right one. */
function* slippedMeasures(passage: Passage): Generator<Hit> {
  const { text } = passage;
  yield* SLIP.hitsIn(passage, ({ 0: quote, 1: measure = '', index }) => {
    if (/[第\d.]/.test(text.charAt(index - 1))) return undefined;
    const end = index + quote.length;
    const isLast = ENDS.test(text.slice(end, end + 1));
    const lead = isLast ? (/[\u4e00-\u9fa5]*$/.exec(text.slice(Math.max(0, index - 14), index))?.[0].replace(FILL_END, '') ?? '') : '';
    const behind = isLast ? '' : (/^[\u4e00-\u9fa5]*/.exec(text.slice(end, end + 10))?.[0] ?? '');
    for (const slip of slips) {
      const noun = slip.printed === measure ? (isLast ? slip.nouns.exec(lead) : slip.before.exec(behind)) : null;
      if (noun) return { start: end - 1, end, severity: 'error', params: { measure, noun: noun[0], right: slip.right }, suggestion: slip.right, certain: isLast };
    }
    return undefined;
  });
}

/** 示范社区153家: a village or a street is no firm. */
const FIRMS = new Pattern(new RegExp(`(${notFirms})${FILLED}${NUMBER_BEFORE}家${CLOSED}`, 'g'));

function* placesAsFirms(passage: Passage): Generator<Hit> {
  yield* FIRMS.hitsIn(passage, ({ 0: quote, 1: noun = '', index }) => {
    const end = index + quote.length;
    return { start: end - 1, end, params: { measure: '家', noun, right: '个' }, suggestion: '个' };
  });
}

/** 加工点1.4万余家: a 点 is counted by 个. */
const POINTS_AS_FIRMS = new Pattern(new RegExp(`(?<=[\\u4e00-\\u9fa5]{2}点(?:累计|已|达到|达|超过|超|约|近|共|为)?${NUMBER_BEFORE})家(?=[，。；、]|$)`, 'g'));

function* pointsAsFirms(passage: Passage): Generator<Hit> {
  yield* POINTS_AS_FIRMS.hitsIn(passage, () => ({ suggestion: '个', params: { measure: '家', noun: '点', right: '个' } }));
}

export const measureRules: readonly (PassageRule | CaseRule)[] = [
  { id: 'figures.nonlegal_unit', scope: 'passage', severity: 'error', source: '《中华人民共和国法定计量单位》；GB 3100—1993', find: nonlegalUnitsIn },
  { id: 'figures.unit_symbol', scope: 'passage', severity: 'error', source: 'GB 3100—1993 6.1', patterns: [SYMBOL, LATIN_SCALE], find: symbolCases },
  { id: 'figures.units_mixed', scope: 'case', severity: 'hint', source: 'GB 3100—1993；同一文稿体例一致', find: mixedUnits },
  { id: 'figures.measure_word', scope: 'passage', severity: 'warning', source: '《现代汉语词典》附录：量词', find: measuresOfNouns },
  { id: 'figures.measure_of_point', scope: 'passage', severity: 'hint', source: '《现代汉语词典》附录：量词', patterns: [POINTS_AS_FIRMS], find: pointsAsFirms },
];
