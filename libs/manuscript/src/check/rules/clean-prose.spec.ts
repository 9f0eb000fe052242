import { documentBatch, documentCase } from '../check.factory';
import { checkBatch, defaultCheckSettings } from '../run-check';

/** A case as a careful office prints it, with words that look like errors and are none. */
const clean = documentCase([], {
  units: ['云溪市'],
  titleClauses: ['办好乡村食堂', '托起“一老一小”幸福晚年'],
  heading: '云溪市办好乡村食堂 托起“一老一小”幸福晚年',
  contents: { units: ['云溪市'], title: '办好乡村食堂，托起“一老一小”幸福晚年', page: 1, printed: '1. 云溪市：办好乡村食堂，托起“一老一小”幸福晚年……………（1）' },
  sections: [
    {
      heading: '一、基本情况',
      paragraphs: [
        '云溪市深入学习贯彻习近平新时代中国特色社会主义思想和党的二十大、二十届三中全会精神，牢记习近平总书记“一件事情接着一件事情办”的重要嘱托，聚焦山区老人吃饭难。时任云川省委书记习近平同志曾到该村调研。2023年，全市80周岁以上老人2.1万人，其中独居老人0.6万人。2023年11月，市政府印发《云溪市乡村食堂建设三年行动计划（2023—2025年）》。',
      ],
    },
    {
      heading: '二、主要做法',
      paragraphs: [
        '一是建好一张网。坚持因地制宜、分类施策，依托文化礼堂、村级组织活动场所，建成中心食堂46家、助餐点218个，统一门头、统一标准是前提。市民政局会同市农业农村局、市卫生健康局等部门，按一季度一评比、每季度通报的办法抓落实。',
        '二是算清一本账。市级财政每年安排补助资金600万元，村集体、乡贤和慈善组织共同出资，老人自付三分之一。2024年前三季度，筹集资金850万元；2025年上半年，又筹集420万元。',
        '三是管住一双手。联合市场监管、环保部门推行阳光厨房，明确食品留样、健康检查等12项制度，自我检查与第三方评估相结合。推出“我们的厨房”志愿项目，由村民轮流掌勺，说得最多的一句话是：“我们村的饭，香！”',
      ],
    },
    {
      heading: '三、实施成效',
      paragraphs: [
        '一是老人得实惠。2025年，日均就餐1.3万人次，比2023年底的0.4万人次增长225%。虚拟养老院同步接入助餐数据，模拟演练应急送餐12次。',
        '二是机制更健全。相关做法写入《云川省养老服务条例》，2025年5月获副省长王明远批示肯定，入选全国基层治理创新案例。',
        '三是影响在扩大。《人民日报》《农民日报》和中央电视台《新闻联播》作了报道，人民日报客户端、新华网转发，21个省（区、市）的86批考察团到云溪市学习。',
      ],
    },
  ],
});

describe('clean official prose', () => {
  it('is left alone at warning and above', () => {
    const findings = checkBatch(documentBatch([clean]), { ...defaultCheckSettings, cutOff: '2025-12-31' });
    const mine = findings.filter(({ rule, severity }) => severity !== 'hint' && /^(?:contents|structure|time|person|leaders|units)\./.test(rule));
    expect(mine.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
  });
});
