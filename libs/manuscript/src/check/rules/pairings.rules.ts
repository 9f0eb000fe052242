import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

/** A verb that does not go with a noun, and those that do. */
interface Mispairing {
  pattern: Pattern;
  right: string;
  /** What may stand between that takes the noun for itself; the verbs of official prose unless said. */
  between?: RegExp;
}

/** What may stand between a verb and its object. */
const GAP = '(?:了|着)?([^，。；：、！？“”\\d]{0,12}?)';
const ENDS = '(?=[，。；、！？和与及]|$)';
/** What may stand between a subject and its verb: 得到了明显的, 也大幅, 进一步. */
const AND = '(?:也|又|都|均|已|已经|正|不断|持续|逐年|逐步|稳步|明显|显著|大幅|大大|进一步|有效|极大|普遍|全面|整体|总体|得到|得以|有了|实现|获得|了|的|较大|很大){0,4}';
const object = (verbs: string, nouns: string, right: string): Mispairing => ({ pattern: new Pattern(new RegExp(`(?:${verbs})${GAP}(?:${nouns})${ENDS}`, 'g')), right });
const subject = (nouns: string, verbs: string, right: string): Mispairing => ({ pattern: new Pattern(new RegExp(`(?:${nouns})${AND}(?:${verbs})(?=[，。；、！？了]|$)`, 'g')), right });

const mispairings: readonly Mispairing[] = [
  object('提高|提升|增强|加强|扩大|改善|增大', '步伐|进程', '加快'),
  object('加大|改善|扩大', '步伐|进度|速度|节奏', '加快'),
  object('发挥|施展', '效果|成效|贡献|意义', '作用'),
  object('起到|起了', '贡献|成效|成果|成绩|意义|地位', '作用'),
  object('产生|形成', '贡献', '作出'),
  object('改善|改进', '生活水平|医疗水平|服务水平|管理水平|治理水平|技术水平|教学水平|收入水平|办学水平', '提高'),
  object('提高|增加|扩大', '居住条件|生活条件|办学条件|就医条件|村容村貌|居住环境|生态环境|营商环境|人居环境', '改善'),
  object('减轻|缩短|缩小', '成本|开支|造价', '降低'),
  object('降低|缩小|减轻', '办理时间|审批时间|办理时限|审批时限|等候时间|工期|周期|路程', '缩短'),
  object('缩小|缩短|减小', '负担|压力', '减轻'),
  object('提高|提升|加强|增强', '种植规模|经营规模|产业规模|养殖规模|生产规模|种植面积|覆盖范围|覆盖面', '扩大'),
  object('提高|扩大', '工作基础|产业基础|群众基础|发展基础', '夯实'),
  object('扩大|增加', '工作质量|教学质量|服务质量|产品质量|工作效率|办事效率|服务水平|管理水平|生活水平|文明程度|综合素质|满意度', '提高'),
  // 支持 and 监管 are nouns before 力度: only another verb of degree takes it away.
  { ...object('加强|增强|强化|提高|扩大|增加', '(?<![和与及、])力度', '加大'), between: /加大|增大|加强|提升|保持|形成|推进(?=.*的)/ },
  object('营造|塑造', '格局|机制|体系', '形成'),
  object('构建|建立|健全', '氛围|风气|风尚', '营造'),
  object('落实|满足', '问题|难题|困难', '解决'),
  object('发挥', '精神|传统|美德|风格', '发扬'),
  object('发扬|弘扬', '作用|优势|功能|能力', '发挥'),
  object('开展', '机制|体系|格局', '建立'),
  object('达到|取得|完成', '作用|贡献', '发挥'),
  object('养成|树立', '能力|水平|本领', '提高'),
  subject('覆盖面|受益面|参保面', '提高|增强|加大|提升', '扩大'),
  { pattern: new Pattern(/评为([^，。；：、！？“”]{2,40}?)(?:[一二三特]等奖|[金银铜]奖|优秀奖|创新奖|提名奖|突破奖|最佳[^，。；：、]{0,8}奖|奖章|奖状)(?=[，。；、）和及]|$)/g), right: '获得', between: /(?!)/ },
  subject('满意率|满意度|覆盖率|入住率|就业率|普及率|合格率|参与率|参保率|知晓率|成活率|使用率|利用率|转化率|占有率|办结率|签约率|达标率', '加快|加强|扩大|增多|加大|改进|改善|拓展|增强', '提高'),
  { pattern: new Pattern(/(?:满意率|满意度|覆盖率|入住率|就业率|普及率|合格率|参与率|参保率|知晓率|成活率|使用率|利用率|转化率|占有率|办结率|签约率|达标率)(?:都|均|也|已)?得到(?:了)?(?:明显|显著|大幅|较大|很大|进一步|有效|极大|稳步)?(?:的)?(?:增加|增长|上升|增大)(?=[，。；、]|$)/g), right: '提高' },
  subject('水平|质量|素质|效率|效益|本领', '加快|扩大|增多|加大|增大', '提高'),
  subject('能力', '加快|增多', '提高'),
  subject('规模|范围|面积', '加快|增强|改善|加强', '扩大'),
  subject('步伐|进程|进度', '提高|提升|增强|扩大|改善', '加快'),
  subject('条件|环境|面貌', '加快|扩大|增加|增多', '改善'),
  subject('负担|压力', '缩小|缩短', '减轻'),
  subject('差距', '减轻|降低|缩短|下降', '缩小'),
  subject('信心|意识|观念|凝聚力|战斗力|竞争力', '扩大|加快|加大|增多', '增强'),
];

/**
 * A verb of official prose between the two governs the noun, or is what the first verb says more of: 扩大投入夯实产业基础.
 * Some of these are nouns as well; where one of them stands the pair is not judged.
 */
const VERB_BETWEEN = /提[高升增供]|增[强加进]|加[强大快]|改[善进造革]|优化|夯实|扩[大展]|拓[展宽]|降低|减[轻少]|缩[短小]|推[进动行广]|促[进使]|带动|引[导领进]|打造|建[设成立]|构[建筑]|完善|健全|落实|实[现施]|保[障护持]|发[展挥动]|服务(?=[^水质])|满足|解决|破解|激[发活]|培[育养]|强化|深化|巩固|形成|开[展创拓]|创(?:[造建]|新(?!的))|整[治合]|治理(?=[^水])|支[持撑]|助[力推]|赋能|营造|壮大|做[大强优好]|抓好|维护|坚持|转[变化型]|适应|覆盖(?=[^面范])|吸[引纳]|获得|取得|达到|惠及|弥补|补齐|守住|赢得|盘活|参与|争取/;

/** Right in spite of the pattern: 提高城镇化进程中的……, 环境改善提高. */
const RIGHT = /[^，。；]*(?:中的|时的)/;

function* mispaired(passage: Passage): Generator<Hit> {
  for (const { pattern, right, between = VERB_BETWEEN } of mispairings) {
    for (const { 0: quote, index: start, 1: gap = '' } of pattern.matchesIn(passage)) {
      const end = start + quote.length;
      // 加快提升公共服务水平: 加快 takes verbs, and one before the pair takes the pair.
      if (RIGHT.test(quote) || between.test(gap) || passage.text.endsWith('加快', start) || isQuoted(passage, start, end)) continue;
      yield { passage, start, end, params: { quote, right } };
    }
  }
}

export const pairingRules: readonly PassageRule[] = [
  { id: 'wording.mispaired', scope: 'passage', severity: 'warning', source: '《现代汉语实词搭配词典》；《图书编校质量差错认定细则》语法差错', find: mispaired },
];
