import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';

/** 2020年6日: what follows a year is a month. */
const DAY_FOR_MONTH = new Pattern(/(?<!\d)((?:19|20)\d{2}年)(0?[1-9]|1[0-2])日(?!\d)/g);
const DAY_WITHOUT_MONTH = new Pattern(/(?<!\d)(?:19|20)\d{2}年(?:1[3-9]|2\d|3[01])日/g);
/** 5个工作内办结: the term is counted in 工作日. */
const LOST_DAY = new Pattern(/(\d+|[一二三四五六七八九十两]+)个工作(?=之内|以内|内(?:办|完|答|反|回|处|解|受|审|出|送|到|予|作|给|，|。|、|；))/g);
/** 42个百分比, 45.5百分点. */
const POINT_WORD = new Pattern(/(\d)(个百分比|个百份点|个百分(?!点)|百分点)/g);
/** 缩短致6.5小时: what is reached stands behind 至. */
const REACHED = new Pattern(/(?<=缩短|缩减|压缩|压减|精简|减少|减至|下降|降低|下调|回落|提高|提升|上升|增加|增长|扩大|扩展|拓展|延长|延伸|升高|控制)致(?=\d|[一二三四五六七八九十百千两]+[个天年月日小分户人家万元])/g);
/** 6个所院校: two measure words, one of them for the noun behind. */
const TWO_MEASURES = new Pattern(/(?<=\d)个(所(?=院校|学校|高校|大学|中学|小学|幼儿园|医院|卫生院|敬老院)|家(?=企业|单位|医院|公司|机构|银行|门店|民宿|商户|工厂|社会组织)|名(?=学生|干部|党员|职工|群众|医生|教师|队员|专家|代表|委员|志愿者|社工|残疾人|老人|儿童)|座(?=桥|水库|村|公园|城|岛|山|水电站)|项(?=措施|举措|制度|指标|政策|任务|工作|服务|改革|事项)|条(?=河|路|措施|线路|经验|建议|线索|产业链)|户(?=农户|家庭|居民|村民|低收入|企业|渔民))/g);
/** 由61.2提高到97.7%: both ends of a change are rates. */
const CHANGED_RATE = new Pattern(/([由从])(\d+(?:\.\d+)?)(?=(?:提高|提升|上升|增长|增加|上涨|下降|降低|减少|回落|扩大|降|升|增|减)(?:到|至|为)?\d+(?:\.\d+)?[%％])/g);
/** 每公斤0.14，: a price is so many 元. */
const PRICE = new Pattern(/(?<=每(?:公斤|千克|斤|吨|亩|度|千瓦时|立方米|平方米|人次|小时))(\d+\.\d{1,2})(?=[，。；、]|计[算收]|补[助贴]|的标准|收取)/g);

/** A figure whose word has lost, gained or changed a character: the mistakes of fingers, certain whatever the text is about. */
function* misprints(passage: Passage): Generator<Hit> {
  yield* DAY_FOR_MONTH.hitsIn(passage, ([quote, year = '', month = '']) => ({ params: { quote, right: `${year}${month}月` }, suggestion: `${year}${month}月` }));
  yield* DAY_WITHOUT_MONTH.hitsIn(passage, ([quote]) => ({ params: { quote, right: quote.replace('年', '年×月') } }));
  yield* LOST_DAY.hitsIn(passage, ([quote]) => ({ params: { quote, right: `${quote}日` }, suggestion: `${quote}日`, certain: true }));
  yield* POINT_WORD.hitsIn(passage, ([quote, digit = '']) => ({ params: { quote, right: `${digit}个百分点` }, suggestion: `${digit}个百分点`, certain: true }));
  yield* REACHED.hitsIn(passage, ([quote]) => ({ params: { quote, right: '至' }, suggestion: '至', certain: true }));
  yield* TWO_MEASURES.hitsIn(passage, ([quote, kept = '']) => ({ params: { quote, right: kept }, suggestion: kept, certain: true }));
  yield* CHANGED_RATE.hitsIn(passage, ([quote]) => ({ params: { quote, right: `${quote}%` }, suggestion: `${quote}%`, severity: 'warning' }));
  yield* PRICE.hitsIn(passage, ([quote]) => ({ params: { quote, right: `${quote}元` }, suggestion: `${quote}元` }));
}

export const figureMisprintRules: readonly PassageRule[] = [
  { id: 'figures.misprint', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》；GB/T 15835—2011', also: ['row_name'], patterns: [DAY_FOR_MONTH, DAY_WITHOUT_MONTH, LOST_DAY, POINT_WORD, REACHED, TWO_MEASURES, CHANGED_RATE, PRICE], find: misprints },
];
