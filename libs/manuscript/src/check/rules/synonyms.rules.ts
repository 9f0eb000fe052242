import type { CheckedCase } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { CaseRule, Hit, Span } from '../rule';

/**
 * Two names of one thing that official prose uses side by side without meaning two. The first is the one of laws and notices.
 * A case that has both asks its reader whether they differ.
 */
const PAIRS: readonly (readonly [usual: Pattern, other: Pattern])[] = [
  [new Pattern(/新就业形态/g), new Pattern(/新业态(?=从业|劳动|就业|基层工会|领域|群体|企业工会)/g)],
  [new Pattern(/行政村/g), new Pattern(/建制村/g)],
  [new Pattern(/涉案企业/g), new Pattern(/涉罪企业/g)],
  [new Pattern(/中医师/g), new Pattern(/中医生(?!命)/g)],
  [new Pattern(/残疾人/g), new Pattern(/残障人士|残疾人士/g)],
  [new Pattern(/志愿服务队伍/g), new Pattern(/志愿者队伍/g)],
  [new Pattern(/农民工/g), new Pattern(/(?<!农)民工|打工者/g)],
  [new Pattern(/网约车驾驶员/g), new Pattern(/网约车司机/g)],
  [new Pattern(/快递员/g), new Pattern(/快递小哥/g)],
  [new Pattern(/外卖配送员|外卖送餐员|外卖骑手/g), new Pattern(/外卖小哥|外卖员/g)],
  [new Pattern(/低收入农户/g), new Pattern(/低收入户/g)],
  [new Pattern(/就业创业/g), new Pattern(/创业就业/g)],
  [new Pattern(/转型升级/g), new Pattern(/升级转型/g)],
  [new Pattern(/体制机制/g), new Pattern(/机制体制/g)],
  [new Pattern(/工资指导价位/g), new Pattern(/工资指导价(?!位)/g)],
  [new Pattern(/新时代文明实践(?=中心|站|所)/g), new Pattern(/(?<!新时代)文明实践(?=中心|站|所)/g)],
  [new Pattern(/长三角/g), new Pattern(/长江三角洲/g)],
  [new Pattern(/市场监管/g), new Pattern(/市监(?!委)/g)],
  [new Pattern(/获得感、幸福感、安全感/g), new Pattern(/幸福感、获得感、安全感|获得感、安全感、幸福感|安全感、获得感、幸福感|幸福感、安全感、获得感/g)],
  [new Pattern(/装配式构件/g), new Pattern(/装配构件/g)],
  [new Pattern(/装配式建筑/g), new Pattern(/装配建筑/g)],
  [new Pattern(/重点群体/g), new Pattern(/重点人群|重点对象/g)],
  [new Pattern(/脱贫攻坚/g), new Pattern(/扶贫攻坚/g)],
  [new Pattern(/易地搬迁/g), new Pattern(/异地搬迁/g)],
  [new Pattern(/退役军人/g), new Pattern(/退伍军人|复退军人/g)],
  [new Pattern(/个体工商户/g), new Pattern(/个体户/g)],
  [new Pattern(/小微企业/g), new Pattern(/微小企业|小微型企业/g)],
  [new Pattern(/养老服务设施/g), new Pattern(/养老设施/g)],
  [new Pattern(/共富工坊/g), new Pattern(/共同富裕工坊/g)],
  [new Pattern(/民营企业/g), new Pattern(/私营企业|私企/g)],
  [new Pattern(/留守儿童/g), new Pattern(/留守孩子/g)],
  [new Pattern(/村规民约/g), new Pattern(/乡规民约|村民公约/g)],
  [new Pattern(/家庭医生/g), new Pattern(/家庭医师/g)],
  [new Pattern(/互联网医院/g), new Pattern(/网上医院/g)],
  [new Pattern(/矛盾纠纷调处化解中心/g), new Pattern(/矛盾调解中心|矛盾纠纷调解中心/g)],
  [new Pattern(/党群服务中心/g), new Pattern(/党群中心|党员群众服务中心/g)],
  [new Pattern(/数字乡村/g), new Pattern(/数字农村/g)],
  [new Pattern(/未来社区/g), new Pattern(/未来小区/g)],
];

/** The places of a name in the running text; in quotations and titles it is somebody else's. */
function placesOf({ body }: CheckedCase, pattern: Pattern): Span[] {
  const places: Span[] = [];
  for (const passage of body) {
    for (const { 0: { length }, index: start } of pattern.matchesIn(passage)) if (!isQuoted(passage, start, start + length)) places.push({ passage, start, end: start + length });
  }
  return places;
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
