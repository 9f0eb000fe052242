import type { CheckedCase } from '../passage';
import { protectedIn, protectorOf } from '../protected-spans';
import type { CaseRule, Hit, Span } from '../rule';

/**
 * Two names of one thing that official prose uses side by side without meaning two. The first is the one of laws and notices.
 * A case that has both asks its reader whether they differ.
 */
const PAIRS: readonly (readonly [usual: RegExp, other: RegExp])[] = [
  [/新就业形态/g, /新业态(?=从业|劳动|就业|基层工会|领域|群体|企业工会)/g],
  [/行政村/g, /建制村/g],
  [/涉案企业/g, /涉罪企业/g],
  [/中医师/g, /中医生(?!命)/g],
  [/残疾人/g, /残障人士|残疾人士/g],
  [/志愿服务队伍/g, /志愿者队伍/g],
  [/农民工/g, /(?<!农)民工|打工者/g],
  [/网约车驾驶员/g, /网约车司机/g],
  [/快递员/g, /快递小哥/g],
  [/外卖配送员|外卖送餐员|外卖骑手/g, /外卖小哥|外卖员/g],
  [/低收入农户/g, /低收入户/g],
  [/就业创业/g, /创业就业/g],
  [/转型升级/g, /升级转型/g],
  [/体制机制/g, /机制体制/g],
  [/工资指导价位/g, /工资指导价(?!位)/g],
  [/新时代文明实践(?=中心|站|所)/g, /(?<!新时代)文明实践(?=中心|站|所)/g],
  [/长三角/g, /长江三角洲/g],
  [/市场监管/g, /市监(?!委)/g],
  [/获得感、幸福感、安全感/g, /幸福感、获得感、安全感|获得感、安全感、幸福感|安全感、获得感、幸福感|幸福感、安全感、获得感/g],
  [/装配式构件/g, /装配构件/g],
  [/装配式建筑/g, /装配建筑/g],
  [/重点群体/g, /重点人群|重点对象/g],
  [/脱贫攻坚/g, /扶贫攻坚/g],
  [/易地搬迁/g, /异地搬迁/g],
  [/退役军人/g, /退伍军人|复退军人/g],
  [/个体工商户/g, /个体户/g],
  [/小微企业/g, /微小企业|小微型企业/g],
  [/养老服务设施/g, /养老设施/g],
  [/共富工坊/g, /共同富裕工坊/g],
  [/民营企业/g, /私营企业|私企/g],
  [/留守儿童/g, /留守孩子/g],
  [/村规民约/g, /乡规民约|村民公约/g],
  [/家庭医生/g, /家庭医师/g],
  [/互联网医院/g, /网上医院/g],
  [/矛盾纠纷调处化解中心/g, /矛盾调解中心|矛盾纠纷调解中心/g],
  [/党群服务中心/g, /党群中心|党员群众服务中心/g],
  [/数字乡村/g, /数字农村/g],
  [/未来社区/g, /未来小区/g],
];

/** The places of a name in the running text; in quotations and titles it is somebody else's. */
function placesOf({ body }: CheckedCase, pattern: RegExp): Span[] {
  return body.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: { length }, index: start }) => (protectorOf(protectedIn(passage), start, start + length, ['quotation', 'title']) ? [] : [{ passage, start, end: start + length }])),
  );
}

const printed = ({ passage, start, end }: Span): string => passage.text.slice(start, end);

/** One thing under two names in a case; told once a pair, at the first place of the other name. */
function* twoNames(subject: CheckedCase): Generator<Hit> {
  for (const [usual, other] of PAIRS) {
    const [hit, ...more] = placesOf(subject, other);
    const [first] = hit ? placesOf(subject, usual) : [];
    if (hit && first) yield { ...hit, params: { found: printed(hit), usual: printed(first) }, related: [first, ...more] };
  }
}

export const synonymRules: readonly CaseRule[] = [
  { id: 'units.two_names', scope: 'case', severity: 'hint', source: '《图书编校质量差错认定细则》：同一名词术语前后不一致', find: twoNames },
];
