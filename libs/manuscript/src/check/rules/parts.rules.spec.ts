import { documentCase, hitsOf } from '../check.factory';
import { partRules } from './parts.rules';
import { shareRules } from './shares.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf([...partRules, ...shareRules], documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('parts, shares, sums and averages', () => {
  it.each([
    ['全县有合作社20家，其中示范社25家。', 'part_over_whole 25家'],
    ['培训村民300人，其中妇女200人、老人150人。', 'part_over_whole 200人、老人150人'],
    ['甲镇3个、乙镇4个，共计8个。', 'sum 8个'],
    ['补助120元、奖励50元，合计180元。', 'sum 180元'],
    ['三类农户分别占40%、35%、30%。', 'shares 40%、35%、30%'],
    ['分为甲型（50.2%）、乙型（30.1%）、丙型（10.2%）三型。', 'shares 50.2%）、乙型（30.1%）、丙型（10.2%'],
    ['共有企业100家，其中小微企业20家，占35%。', 'share_of_part 35%'],
    ['在册200人，其中党员50人，占总数的30%。', 'share_of_part 30%'],
    ['总种植面积20.4万亩，其中番茄12.2万亩，占总种植面积的65%。', 'share_of_part 65%'],
    ['总人口42.5万人，60岁以上老人10.2万人，占总人口的28.3%。', 'share_of_part 28.3%'],
    ['全县耕地32万亩，建成高标准农田16万亩，占全县耕地的60%。', 'share_of_part 60%'],
    ['带动1000户增收500万元，户均增收8000元。', 'per_head 8000元'],
    ['两年来开店5000家，总销售额2000万元，平均每人每月增收1800元。', 'per_head 1800元'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['全县有合作社20家，其中示范社5家，去年25家。'],
    ['辖3个街道、6个镇、10个乡，共192个行政村。'],
    ['户均增收2万元，其中低收入农户增收3万元。'],
    ['总种植面积20万亩，其中番茄12万亩，占总种植面积的60%。'],
    ['全镇耕地3万亩，建成高标准农田1.5万亩，占全县耕地的6%。'],
    ['耕地32万亩，建成高标准农田16万亩，占全县国土面积的6%。'],
    ['甲型（76.2%）、乙型（15.6%）、丙型（8.2%）三型。'],
    ['10%化解在县级、30%化解在镇街、60%化解在村社。'],
    ['甲镇3个、乙镇4个，共计7个；村民占49%、集体占51%。'],
    ['在册20.14万件，其中化解14.97万件，占74.35%。'],
    ['带动1000户增收500万元，户均增收5000元。'],
    ['38个班级、760个托位，平均每班20个托位。'],
    ['共有企业776家，其中特级企业7家，一级企业72家。'],
    ['设立镇街法庭1364个、村社法庭24560个、特设“共享法庭”1076个。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
