import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';

const FILL = '(?:累计|已经|已|总计|共计|共|达到|达|超过|超|约|近|为|突破|逾)';
const NUMBER = '\\d[\\d.,]*[余多]?(?:[百千]?[万亿])?[余多]?';

/** 帮助人次280人次. */
const VISITS_TWICE = new Pattern(new RegExp(`人次数?(${FILL}{0,3}${NUMBER}人次)`, 'g'));
/** 接待人数2.4万人次: a head counted once cannot be counted in visits; of services, visits and journeys both are said. */
const HEADS_AS_VISITS = new Pattern(new RegExp(`(?:人口数|人数)(${FILL}{0,3}${NUMBER}人次)`, 'g'));
/** People who are something, and not people who come: these can be counted by the head only. */
const STANDING = /(?:参保|在校|在册|常住|户籍|从业|贫困|党员)$/;
const HEADS_AS_HOUSEHOLDS = new Pattern(new RegExp(`(?:人口数|人数)${FILL}{0,3}\\d[\\d.,]*(?:[-—–～~至到]\\d[\\d.,]*)?[余多]?(?:[百千]?[万亿])?[余多]?户|户数${FILL}{0,3}${NUMBER}(?:人次|人)(?![^，。；]{0,3}户)`, 'g'));
const NEEDS_NOUN = /[总的]$/;

function* visitsTwice(passage: Passage): Generator<Hit> {
  yield* VISITS_TWICE.hitsIn(passage, (match) => ({ suggestion: match[1] ?? '', certain: !NEEDS_NOUN.test(passage.text.slice(0, match.index)) }));
}

function* headsAsVisits(passage: Passage): Generator<Hit> {
  yield* HEADS_AS_VISITS.hitsIn(passage, (match) => {
    const surely = match[0].startsWith('人口') || STANDING.test(passage.text.slice(Math.max(0, match.index - 4), match.index));
    return surely ? { severity: 'error' } : { suggestion: match[1] ?? '', certain: false };
  });
  yield* HEADS_AS_HOUSEHOLDS.hitsIn(passage, () => ({}));
  yield* headsAsTimes(passage);
  yield* householdsAsHeads(passage);
  yield* membersAsVisits(passage);
}

const PEOPLE = '病人|患者|老人|老年人|群众|游客|学生|居民|村民|旅客|乘客|农民|渔民|职工|市民|员工|儿童|残疾人|观众|学员|考生|消费者|党员|干部|志愿者|读者|家长|教师';
/** 转诊病人达76次: people who come are counted by the visit. A word of reaching is asked for: 走访群众300次 counts the walks. */
const HEADS_AS_TIMES = new Pattern(new RegExp(`(?:${PEOPLE})(?:累计|总计|共计|共|已)?(?:达到|达|超过|超|突破|逾|约|近)+${NUMBER}次(?=[，。；、]|$)`, 'g'));
const SERVED = /(?:服务|走访|慰问|上门|探访|帮扶|宣讲|提醒|回访)[^，。；]{0,8}$/;

function* headsAsTimes(passage: Passage): Generator<Hit> {
  yield* HEADS_AS_TIMES.hitsIn(passage, (match) => {
    if (SERVED.test(passage.text.slice(Math.max(0, match.index - 10), match.index))) return undefined;
    return { suggestion: match[0].replace(/次$/, '人次') };
  });
}

const HOUSEHOLDS = '农户|贫困户|困难户|脱贫户|搬迁户|移民户|养殖户|种植户|低保户|低收入户|种粮大户|租户|住户|个体户|个体工商户|渔户|茶户|果户';
/** 搬迁农户380人: a household is counted by 户. */
const HOUSEHOLDS_AS_HEADS = new Pattern(new RegExp(`(?:${HOUSEHOLDS})(?:累计|总计|共计|共|已)?(?:达到|达|超过|超|突破|逾|约|近)*${NUMBER}(?:人|名|位)(?=[，。；、]|$)`, 'g'));
/** 吸纳就业30人，其中低收入农户13人: their members, as the word before it says. */
const MEMBERS = /就业|务工|用工|人口|劳动力|人员|学员|培训|[人名位]/;

function* householdsAsHeads(passage: Passage): Generator<Hit> {
  const { text } = passage;
  yield* HOUSEHOLDS_AS_HEADS.hitsIn(passage, (match) => {
    const sentence = /[^。；]*$/.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0] ?? '';
    const clause = /[^，。；]*$/.exec(sentence)?.[0] ?? '';
    return MEMBERS.test(/其中|包括|含/.test(clause) ? sentence : clause) ? { severity: 'hint' } : {};
  });
}

/** 日活跃用户41万人次: who is registered or active is counted by the head. */
const MEMBERS_AS_VISITS = new Pattern(new RegExp(`(?:注册|活跃|实名|付费|认证|签约|绑定)(?:的)?(?:用户|会员|人数|人员|商户)?数?(?:累计|总计|共计|共|已)?(?:达到|达|超过|超|突破|逾|约|近|为)*${NUMBER}人次`, 'g'));
/** 共有师傅84人次: a staff has members, no visits. */
const STAFF = '师傅|教师|老师|医生|医师|校医|村医|护士|驾驶员|司机|工人|员工|职工|队员|辅导员|调解员|网格员|社工|护理员|导师|技师|工程师|工作人员|从业人员|专业人员|技术人员|管理人员|修复师|宣讲员|指导员|特派员|专干|顾问|会员|户籍人口|常住人口|在校生|在校学生|在编人员|党员|劳动力';
const STAFF_AS_VISITS = new Pattern(new RegExp(`(?:共有|现有|拥有|建有|在册|在岗|在编|在校|配备|登记|组建)[^，。；：\\d]{0,12}?(?:${STAFF})(?:共|达到|达|超过|超|约|近)*${NUMBER}人次`, 'g'));
/** 服务1.8万人次，占老年人的50%: a share of people is of people. */
const VISITS_OF_HEADS = new Pattern(new RegExp(`${NUMBER}人次，(?:约|已)?占(?:全[省市县区镇乡村]|辖区|总)?[^，。；：\\d]{0,6}(?:人口|老年人|老人|在校生|学生|农民|劳动力|职工|从业人员|党员|残疾人|居民|村民|人数)(?:总数|总量|总人数)?的`, 'g'));
const PART_OF = '(?:中高?级?)?[^，。；：、\\d]{0,14}';
/** 3万人，其中青少年1.8万人次; 84人次，其中高级工21名: a whole and its part are counted alike. */
const HEADS_OF_VISITS = new Pattern(new RegExp(`${NUMBER}(?:人次[^，。；：\\d]{0,8}，其中${PART_OF}${NUMBER}(?:人(?!次)|名|位)|(?:人(?!次)|名|位)[^，。；：\\d]{0,8}，其中${PART_OF}${NUMBER}人次)(?=[，。；、])`, 'g'));

function* membersAsVisits(passage: Passage): Generator<Hit> {
  if (!passage.text.includes('人次')) return;
  yield* MEMBERS_AS_VISITS.hitsIn(passage, ([quote]) => ({ severity: 'error', suggestion: quote.slice(0, -1) }));
  yield* STAFF_AS_VISITS.hitsIn(passage, ([quote]) => ({ severity: 'error', suggestion: quote.replace(/人次$/, '人') }));
  yield* VISITS_OF_HEADS.hitsIn(passage, () => ({}));
  // Who got a certificate may well be counted by the head among the visits; the other way round nothing fits.
  yield* HEADS_OF_VISITS.hitsIn(passage, ([quote]) => (/^[^其]*人次/.test(quote) ? { severity: 'hint' } : {}));
}

export const visitRules: readonly PassageRule[] = [
  { id: 'figures.visits_twice', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》词语重复', patterns: [VISITS_TWICE], find: visitsTwice },
  { id: 'figures.heads_and_visits', scope: 'passage', severity: 'warning', source: '《现代汉语词典》“人次”：若干次人数的总和', find: headsAsVisits },
];
