import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { quantitiesOf, type Quantity } from '../quantities';
import type { Hit, PassageRule } from '../rule';

const FILL = '(?:累计|已|达到|达|超过|超|约|近|为|共|总计|各|了|突破|最高|最少|最低|最多|至少|不低于|不少于|逾|破|拟|全部|均|都|仅){0,3}';
/** Nouns and verbs whose number is money and nothing else. */
const MONEY = '出资|投资|融资|贷款|筹资|注资|募资|捐资|捐款|捐赠资金|注册资本|借款|授信|信贷|补助|补贴|奖励|奖补|营收|营业收入|总收入|净收入|经营性收入|纯收入|年收入|余额|额度|资金|产值|利润|税收|税|销售额|成交额|交易额|总额|金额|保额|保费|赔付|薪酬|年薪|工资|造价|成本|支出|集资|筹集|募集|拨款|增收|分红|债务|经费|基金|身价|赔偿|罚款';
const MONEY_BEFORE = new RegExp(`(?:${MONEY})${FILL}$`);
const MONEY_WORD = new RegExp(`${MONEY}|规模|节约|节省|投入|收入|薄弱村|经济`);
const RANGE_AFTER = /^(?:元?[-—–－～~至到、]|余?[至到—～])(?:约|近)?\d/;
const BOUNDARY = /^(?:以上|以下|以内|左右|不等)?(?:[，。；、：！）”]|的|$)/;
const VERB_AFTER = /^(?:设立|建设|建成|成立|实施|用于|打造|购买|引进|支持|推动|开展|启动|新建|改造|修建|帮助|扶持|入股|投入)/;
const RATE_BEFORE = /[/每:：第]$/;
const VIEWS = /(?:曝光|播放|点击|阅读|浏览|访问|下载|转发|点赞|观看|传播|搜索|总流)量?[量数]?(?:累计|总|已|达到|达|超过|超|约|近|为|共|突破|逾|破|均)*$/;
const HEADS = /(?:人口|人数|从业人员|就业人员|员工|职工|游客|用户|会员|学生|党员|群众|粉丝)(?:总数|总量|规模|数)?(?:累计|已|达到|达|超过|超|约|近|为|共|突破|逾|破)*$/;

interface Bare {
  quantity: Quantity;
  before: string;
  after: string;
  sentence: string;
}

/** Numbers in 万 or 亿 with no unit behind, outside ranges and ratios. */
function* bareNumbers(passage: Passage): Generator<Bare> {
  const { text } = passage;
  for (const quantity of quantitiesOf(passage)) {
    if (!/[万亿]$/.test(quantity.scale) || quantity.unit !== '') continue;
    const after = text.slice(quantity.end, quantity.end + 12);
    const before = text.slice(Math.max(0, quantity.beforeAt - 16), quantity.beforeAt);
    if (RANGE_AFTER.test(after) || RATE_BEFORE.test(text.slice(0, quantity.start).slice(-1)) || /^[+＋]/.test(after)) continue;
    if (/“[^”]{0,9}$/.test(before) && /^”/.test(after)) continue; // the name of a programme
    const sentence = passage.sentences.find(({ start, end }) => start <= quantity.start && quantity.start < end)?.text ?? text;
    yield { quantity, before, after, sentence };
  }
}

const isMoney = ({ before, after, sentence }: Bare): 'surely' | 'probably' | undefined => {
  const bounded = BOUNDARY.test(after);
  if (MONEY_BEFORE.test(before) && (bounded || VERB_AFTER.test(after))) return 'surely';
  if (!bounded) return undefined;
  if (VIEWS.test(before) || HEADS.test(before)) return undefined;
  if (/规模(?:累计|已|达到|达|超过|超|约|近|为|突破|逾)*$/.test(before) && /\d[万亿]元/.test(sentence)) return 'surely';
  return /\d[万亿]?[余多]?[万亿]?元/.test(sentence) && MONEY_WORD.test(sentence) ? 'probably' : undefined;
};

function* missingMoney(passage: Passage): Generator<Hit> {
  for (const bare of bareNumbers(passage)) {
    const money = isMoney(bare);
    if (!money) continue;
    const { start, end } = bare.quantity;
    const quote = passage.text.slice(start, end);
    yield { passage, start, end, params: { quote }, suggestion: `${quote}元`, certain: money === 'surely', severity: money === 'surely' ? 'error' : 'warning' };
  }
}

/** 土地产出率从5567元: what is made by the mu, the head or the year is told with it. */
const BY_RATE = new Pattern(/(?:产出率|劳动生产率)(?:为|达到?|从|由|提高[至到]|提升[至到]|增[至加]到?)*(?:约|近|超过|超)?(\d[\d.,]*[余多]?(?:[百千]?万)?[余多]?元)(?![/／每]|（|\()/g);

function* rateWithoutBase(passage: Passage): Generator<Hit> {
  yield* BY_RATE.hitsIn(passage, ({ 0: whole, 1: quote = '', index }) => {
    const end = index + whole.length;
    const clause = /[^，。；]*$/.exec(passage.text.slice(Math.max(0, index - 12), index))?.[0] ?? '';
    return /亩均|每亩|人均|每人/.test(clause) ? undefined : { start: end - quote.length, end, params: { quote }, suggestion: `${quote}/${whole.includes('产出') ? '亩' : '人'}` };
  });
}

/** 曝光量破1亿: times, people — something must be counted. */
function* missingUnit(passage: Passage): Generator<Hit> {
  yield* rateWithoutBase(passage);
  for (const bare of bareNumbers(passage)) {
    if (isMoney(bare) || !BOUNDARY.test(bare.after)) continue;
    const { start, end } = bare.quantity;
    const quote = passage.text.slice(start, end);
    const unit = VIEWS.test(bare.before) ? '次' : HEADS.test(bare.before) ? '人' : undefined;
    yield { passage, start, end, params: { quote }, ...(unit ? { suggestion: quote + unit } : {}) };
  }
}

const PERSONS = /^[\u4e00-\u9fa5]{0,6}?(?:残疾人|劳动力|群众|农民|居民|村民|学生|老人|老年人|职工|党员|干部|侨胞|学员|农户|游客|市民|志愿者|莓农|茶农|果农|渔民|员工|用户)/;

/** 11.7万有劳动能力的农户: what they have or do comes before who they are. */
const DESCRIBED = /^(?:有|具有|具备|享受|从事|参加|持有|缺乏|符合|患有|来自|长期|常年|失去|丧失|已|未|处于)[^，。；：、\d]{1,20}的?(?:农户|家庭|群众|老人|老年人|残疾人|劳动力|人员|职工|学生|居民|村民|农民|人口|儿童|患者|低收入户|贫困户|企业|党员)/;
/** Who is counted is the object of these. */
const WHOLE = /[对为将把让使助带动给有]$/;
/** 1900多学员: 多 and 余 behind a full number take a measure word before persons. */
const PERSONS_BEHIND_REST = new Pattern(/(?<![\d.])\d{2,}[多余](?=(?:学员|学生|村民|居民|党员|干部|教师|老人|老年人|残疾人|职工|员工|农户|志愿者|游客|专家|选手|代表|企业|商户|家庭|项目|村庄|社区)(?![家身证会方群户])(?:[，。；、的中参代及和与实开在就返走成通获进]|$))/g);

/** 7.8万残疾人: a decimal takes a measure word; 14亿人民, 百万群众 do not need one. */
function* missingMeasure(passage: Passage): Generator<Hit> {
  yield* PERSONS_BEHIND_REST.hitsIn(passage, () => ({}));
  for (const { quantity, after } of bareNumbers(passage)) {
    const quote = passage.text.slice(quantity.start, quantity.end);
    const place: Hit = { passage, start: quantity.start, end: quantity.end, params: { quote } };
    const behind = passage.text.slice(quantity.end, quantity.end + 30);
    if (DESCRIBED.test(behind) && WHOLE.test(passage.text.slice(Math.max(0, quantity.beforeAt - 2), quantity.beforeAt))) yield { ...place, severity: 'warning' };
    else if (quantity.decimals > 0 && !BOUNDARY.test(after) && PERSONS.test(after)) yield { ...place, suggestion: `${quote}${/户/.test(after) ? '户' : '名'}` };
  }
}

/** 3个万亩片区, 5个千万工程村 are things of that size. */
const SPOKEN = new Pattern(/(\d+(?:\.\d+)?)个([多几]?)([百千]?[万亿])(?![A-Za-z]|[亩头只吨人户羽]|元(?=级|[村乡镇县街户企]|产业|项目)|级)/g);

/** 1个多亿, 2个亿. */
function* spokenNumbers(passage: Passage): Generator<Hit> {
  yield* SPOKEN.hitsIn(passage, (match) => {
    const [quote, digits = '', more = '', scale = ''] = match;
    const after = passage.text.slice(match.index + quote.length);
    if (/^元[村乡镇县街户]/.test(after)) return undefined; // 亿元村 is a kind of village
    const hasUnit = /^元/.test(after);
    const before = passage.text.slice(Math.max(0, match.index - 24), match.index);
    const money = hasUnit || MONEY_WORD.test(before);
    if (!hasUnit && /^[\u4e00-\u9fa5]/.test(after) && !/^[的，]/.test(after)) return { suggestion: `${digits}${scale}${more}` };
    return { suggestion: `${digits}${scale}${more}${money && !hasUnit ? '元' : ''}`, certain: money };
  });
}

export const missingUnitRules: readonly PassageRule[] = [
  { id: 'figures.missing_money_unit', scope: 'passage', severity: 'error', source: 'GB/T 15835—2011 5.1.4；《图书编校质量差错认定细则》量和单位', find: missingMoney },
  { id: 'figures.missing_unit', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》量和单位', find: missingUnit },
  { id: 'figures.missing_measure', scope: 'passage', severity: 'hint', source: '《现代汉语八百词》数量词与名词', find: missingMeasure },
  { id: 'figures.spoken_number', scope: 'passage', severity: 'error', source: 'GB/T 15835—2011 5.1.3；公文用语', patterns: [SPOKEN], find: spokenNumbers },
];
