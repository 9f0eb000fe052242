import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { characterRules } from './characters.rules';
import { typoRules } from './typos.rules';

const found = (text: string): string[] => hitsOf([...typoRules, ...characterRules], documentCase([text]));

/** Right words whose letters meet in the shape of a misprint: 续约|近300户, 包括|有害垃圾. */
describe('words that meet', () => {
  it.each([
    '合作社与茶企续约近300户，解约近10户。',
    '与客商签订合约近百份，集约近千亩土地。',
    '有害垃圾单独投放，包括有线电视、有轨电车和有偿服务。',
    '节约大约三成用水。',
    '试点以来起到了带动作用。',
    '担任全省首位第一书记。',
    '打击非法违法生产经营建设。',
    '满足人民对美好生活的更高期待。',
    '出台经过的更多细节，普通的更好懂。',
    '监管的更高要求、骨干的更高标准已经明确。',
    '服务得到更好的满足，能力得到进一步的提升。',
    '所获取的新知识用在田间。',
    '荣获的全国荣誉有五项。',
    '实现自身价值的肯定与认可。',
    '研究竞争力指数，加强研究竞价规则。',
    '宣讲劳模形象，讲劳模形成的作风。',
    '街道欠缺停车位，渠道欠畅通。',
    '解决择校难，了解绝大部分诉求。',
    '木兰图书馆和玉兰图书室开放。',
    '按装配式建筑要求施工，按排水规范验收。',
    '上海拨付专款，沿海拨款到位。',
    '开幕捐赠仪式简短。',
    '水沟筑坝，开渠引水。',
    '本季加倍训练，双倍训练量。',
    '老友团聚然后合影。',
    '群众簇拥现场。',
    '乡里实招开路、妙招开局。',
    '处罚的严厉程度逐年提高。',
    '在此时艰定能共渡。',
    '公园抗震兴修水利。',
    '村干部预防犯罪有办法。',
    '去年末经批准扩建，期末经允许补考。',
    '拒绝定制服务，杜绝策略性应付。',
    '杨帆任村党支部书记。',
    '展览客流大增，游览客人满意。',
    '抽检垃圾分类质量，巡检垃圾站。',
    '就业无优势的人员列入帮扶。',
    '茁壮态势已成。',
    '宣传项目资金用途。',
    '查证卷宗，保证卷面整洁。',
    '实现共赢的群众基础深厚。',
    '损坏节点已修复。',
    '向申请人收集个人材料。',
    '设计画册，策划画展。',
    '登录相关网站，附录相应资料。',
    '推行绿色采购和特色采摘。',
    '各部门应当做好预算，决算做到公开。',
    '夏天售卖冰激凌。',
    '搭建框架式大棚和构架式展台。',
    '确保母婴安全。',
    '关联贯通各环节，相连结对帮扶。',
    '新增通过份额三成，超过份额部分退还。',
    '森林防火瞭望塔建成，护林员瞭望四方。',
    '讲座落地，首座落成。',
    '翻一翻账本就明白。',
    '关爱带来温暖。',
    '整改近百处隐患，督促近千户。',
    '修复盖房，恢复灭火能力。',
    '地形像一只碗，外形像一座塔。',
    '自制肘子入选名菜。',
    '无须求人，须求真务实。',
    '竟选择返乡，竟争取到订单。',
    '多种类形式活动。',
    '代表前往赴约，选举错落有致。',
    '活动旨在为了解民情提供窗口，之后以后续服务跟进。',
    '公布署期，就业无优待条件。',
  ])('are right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['讲坐开了三期。', ['wording.typo 1–2 坐']],
    ['村民座落在山脚的老屋。', ['wording.typo 2–3 座']],
    ['研究会究竞办得如何。', ['wording.typo 4–5 竞']],
    ['制度包括有三项。', ['wording.pleonasm 2–5 包括有']],
    ['惠及约近百户。', ['wording.pleonasm 2–4 约近']],
    ['日子过的更好。', ['wording.typo 3–4 的']],
    ['向群众赔礼道欠。', ['wording.typo 6–7 欠']],
    ['明瞭政策。', ['wording.traditional_character 1–2 瞭']],
  ])('are not in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are asked about where only the reader can say', () => {
    const [passage] = checkedCase(documentCase(['日子过的更好。']), 1).body;
    expect(passage && typoRules.flatMap((rule) => [...rule.find(passage, defaultCheckSettings)].map(({ severity, certain }) => [severity, certain]))).toEqual([['warning', false]]);
  });
});
