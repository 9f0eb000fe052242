import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings, readBy } from '../run-check';
import { quantifierRules } from './quantifier.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(quantifierRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('a rest behind an exact figure', () => {
  it.each([
    ['走访农户1537余户。', ['error true']],
    ['接诊12.36万余人次。', ['hint false']],
    ['走访农户37余户。', ['warning false']],
    ['接诊12.4万余人次、1530余人。', []],
  ])('is weighed in %s', (text, expected) => {
    const weights = quantifierRules.filter(({ id }) => id === 'figures.exact_with_rest').flatMap((rule) => readBy(rule, checkedCase(documentCase([text]), 1)).flatMap((passage) => [...rule.find(passage, defaultCheckSettings)].map(({ severity, certain }) => `${severity ?? rule.severity} ${certain}`)));
    expect(weights).toEqual(expected);
  });
});

describe('marks of estimates', () => {
  it.each([
    ['带动约300户左右增收。', 'approximation_twice 约300户左右'],
    ['办税率达98%左右以上。', 'approximation_contrary 左右以上'],
    ['覆盖约500余户。', 'approximation_twice 约500余户'],
    ['服务超过800余人次。', 'approximation_twice 超过800余人次'],
    ['至少20家以上参加。', 'approximation_twice 至少20家以上'],
    ['引来近200余名学生。', 'approximation_twice 近200余名'],
    ['到场100多人左右。', 'approximation_twice 100多人左右'],
    ['产值突破近30亿元。', 'approximation_contrary 突破近30'],
    ['吸纳约超60名村民。', 'approximation_contrary 约超60'],
    ['客流比上年高出超12%。', 'over_twice 高出超12%'],
    ['销量突破超3万件。', 'over_twice 突破超3万件'],
    ['接诊12.36万余人次。', 'exact_with_rest 12.36万余人次'],
    ['走访农户1537余户。', 'exact_with_rest 1537余户'],
    ['走访农户37余户。', 'exact_with_rest 37余户'],
    ['收入约12.36亿元。', 'exact_with_about 约12.36亿元'],
    ['吸引约1537人报名。', 'exact_with_about 约1537人'],
    ['培训累计达600余次。', 'reach_with_rest 达600余次'],
    ['就业达到1万多人。', 'reach_with_rest 达到1万多人'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['每年节约300余万元，签约20余个项目。'],
    ['近10余年来，村里建成老年食堂。'],
    ['附近100余户都来了，想不到80多岁还能学画。'],
    ['覆盖1.4万余户、2750余万元，近3000名村民参与。'],
    ['增长超10%，占比90%以上，约3.5万人。'],
    ['企业超过300家多是小微企业。'],
    ['一个多月走访12户，满意率近99.95%。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
