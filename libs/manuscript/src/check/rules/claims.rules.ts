import { Pattern } from '../pattern';
import { isQuoted, protectedIn, protectorOf } from '../protected-spans';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

const SURE = new Pattern(/彻底(?:解决|消除|根除|杜绝|根治|解除|扭转)|完全(?:解决|消除|杜绝|根除)|(?:全面|全部)(?:根除|杜绝)|万无一失|绝无仅有|史无前例|无可比拟|举世无双|(?:世界|国际)一流(?!企业|大学|学科|营商|水平|高)|(?:满意度|满意率|好评率)[^，。；0-9]{0,8}100[%％]|100[%％](?:满意|好评)/g);
const MODEST = new Pattern(/首个|首创|首例|唯一|第一[个家座条份]?|最大|最高|最多|最早|最优|最好|领先|领跑|之首|首屈一指|独一无二|前所未有|填补[^，。；]{0,8}空白/g);
const ALONE = /^(?:之首|首屈一指|独一无二|前所未有|填补.*)$/;
/** Whom it is compared with; a claim without it (第一时间, 最大程度) is none. */
const AMONG = /(?:全国|全省|全市|全县|全区|全球|世界|国内|国际|省内|市内|亚洲|华东|长三角|同类)[^，。；、“”《》0-9]{0,6}$/;

function* absolutes(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of SURE.matchesIn(passage)) yield* claimed(passage, start, start + quote.length);
}

function* superlatives(passage: Passage): Generator<Hit> {
  let done = 0;
  for (const { 0: word, index } of MODEST.matchesIn(passage)) {
    const before = passage.text.slice(Math.max(done, index - 9), index);
    const among = AMONG.exec(before);
    if (!among && !ALONE.test(word)) continue;
    done = index + word.length;
    yield* claimed(passage, among ? index - before.length + among.index : index, done);
  }
}

function* claimed(passage: Passage, start: number, end: number): Generator<Hit> {
  if (!isQuoted(passage, start, end)) yield { passage, start, end, params: { quote: passage.text.slice(start, end) } };
}

/** Common surnames, without those that more often begin another word after a person: 方便, 高兴, 余, 万, 应, 向. */
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱江尹薛闫段雷侯史陶黎贺顾毛郝龚邵钱覃武戴莫汤项柴楼缪裘俞诸葛';
const AGED_PERSON = new RegExp(`\\d{1,3}岁的?(?:老人|村民|居民|奶奶|大爷|阿姨|学生|女孩|男孩|残疾人)([${SURNAMES}][\\u4e00-\\u9fff]{2})`, 'g');
const WEAK_PERSON = new RegExp(`(?:残疾人|低保户|困难户|贫困户|患者|留守儿童|服刑人员|社区矫正对象)([${SURNAMES}][\\u4e00-\\u9fff]{1,2})(?=[，。、“的一家户是在说通从每]|$)`, 'g');
const NUMBERS: readonly { kind: string; pattern: RegExp }[] = [
  { kind: '@check.personal.identity', pattern: /(?:^|\D)([1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])/g },
  { kind: '@check.personal.phone', pattern: /(?:^|[^\d.])(1[3-9]\d{9})(?![\d.%万亿元])/g },
  { kind: '@check.personal.phone', pattern: /(?:^|[^\d.])(0\d{2,3}[-－—]\d{7,8})(?!\d)/g },
  { kind: '@check.personal.card', pattern: /(?:^|[^\d.])(6[0-9]{15,18})(?![\d.])/g },
];

/** Numbers that name a person, and people named in a weak hour. */
function* personalData(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { kind, pattern } of /\d{7}/.test(text) ? NUMBERS : []) {
    for (const { 0: whole, 1: quote = '', index } of text.matchAll(pattern)) {
      const start = index + whole.length - quote.length;
      yield { passage, start, end: start + quote.length, params: { kind } };
    }
  }
  for (const pattern of [AGED_PERSON, WEAK_PERSON]) {
    for (const { 0: whole, 1: name = '', index } of text.matchAll(pattern)) {
      const start = index + whole.length - name.length;
      yield { passage, start, end: start + name.length, params: { kind: '@check.personal.name' }, severity: 'hint' };
    }
  }
}

const BRANDS = new Pattern(/迪士尼|迪斯尼|拼多多|京东(?!南|北|路|方)|淘宝|天猫|抖音|快手|支付宝|美团|饿了么|滴滴(?!答|涟)|小红书|海底捞|麦当劳|肯德基|星巴克|可口可乐|携程|飞猪|腾讯|阿里巴巴|特斯拉|奔驰|宝马|茅台|五粮液|苹果手机|(?:^|[^政])钉钉|爱马仕|乐高|宜家(?!宜|居)|哈佛|硅谷/g);

/** A trade mark: as a figure of speech it is asked about, elsewhere only pointed at. */
function* brands(passage: Passage): Generator<Hit> {
  for (const { 0: whole, index } of BRANDS.matchesIn(passage)) {
    const quote = whole.endsWith('钉钉') ? '钉钉' : whole;
    const start = index + whole.length - quote.length;
    const quoted = protectorOf(protectedIn(passage), start, start + quote.length, ['quotation', 'title']);
    if (quoted?.kind === 'title') continue;
    yield { passage, start, end: start + quote.length, params: { quote }, severity: quoted && quoted.end - quoted.start <= 14 ? 'warning' : 'hint' };
  }
}

export const claimRules: readonly PassageRule[] = [
  { id: 'wording.absolute', scope: 'passage', severity: 'warning', source: '《党政机关公文处理工作条例》第十九条', also: printedRoles, patterns: [SURE], find: absolutes },
  { id: 'wording.superlative', scope: 'passage', severity: 'hint', source: '《党政机关公文处理工作条例》第十九条', also: printedRoles, patterns: [MODEST], find: superlatives },
  { id: 'wording.personal_data', scope: 'passage', severity: 'warning', source: '《中华人民共和国个人信息保护法》第二十五条', find: personalData },
  { id: 'wording.brand', scope: 'passage', severity: 'hint', source: '《中华人民共和国商标法》；新华社用语规范', also: printedRoles, patterns: [BRANDS], find: brands },
];
