import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings, readBy } from '../run-check';
import { averageRules } from './average.rules';
import { visitRules } from './visits.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf([...averageRules, ...visitRules], documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

const weights = (text: string): string[] => [...averageRules, ...visitRules].flatMap((rule) => readBy(rule, checkedCase(documentCase([text]), 1)).flatMap((passage) => [...rule.find(passage, defaultCheckSettings)].map(({ severity }) => severity ?? rule.severity)));

describe('heads that are counted in visits', () => {
  it.each([
    ['接待人数超8万人次。', ['warning']],
    ['服务总人数1.7亿人次。', ['warning']],
    ['参保人数达5000人次。', ['error']],
    ['接待游客8万人次，参保人数5000人。', []],
  ])('are weighed in %s', (text, expected) => {
    expect(weights(text)).toEqual(expected);
  });
});

describe('averages, visits and comparisons', () => {
  it.each([
    ['收购价涨到2元/每公斤。', 'slash_each /每'],
    ['奖励300元/每户。', 'slash_each /每'],
    ['每年年均接待2万人。', 'each_average 每年年均'],
    ['每月月均走访8次。', 'each_average 每月月均'],
    ['平均每场平均服务50人。', 'each_average 平均每场平均'],
    ['每年可为社员带来年均分红5000元。', 'each_average 每年可为社员带来年均'],
    ['年均接待游客均超2万人次。', 'average_twice 年均接待游客均'],
    ['月均开展活动均达20场。', 'average_twice 月均开展活动均'],
    ['茶园、果园等基地年均接待游客均超2万人次。', 'average_twice 年均接待游客均'],
    ['年均培训学生均达300人。', 'average_twice 年均培训学生均'],
    ['服务人次达300万人次。', 'visits_twice 人次达300万人次'],
    ['帮助人次60人次。', 'visits_twice 人次60人次'],
    ['接待人数超8万人次。', 'heads_and_visits 人数超8万人次'],
    ['按照人口数800户设站。', 'heads_and_visits 人口数800户'],
    ['车速为每小时22.5公里/小时。', 'slash_each 每小时22.5公里/小时'],
    ['作业时间减少了二倍。', 'falls_by_times 减少了二倍'],
    ['物流成本降低2倍。', 'falls_by_times 降低2倍'],
    ['用时缩短了近3倍。', 'falls_by_times 缩短了近3倍'],
    ['客流同比去年增长6%。', 'compared_twice 同比去年'],
    ['价格环比上月下降2%。', 'compared_twice 环比上月'],
    ['全镇有创客320人，比年初分别增长18%。', 'lone_respectively 分别'],
    ['客流分别同比增长30%。', 'lone_respectively 分别'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['收购价涨到2元/公斤，送到每户。'],
    ['各县年人均收入均超3万元，每年户均增收2000元。'],
    ['接待游客300万人次、培训人数8000人。'],
    ['成本降低三成，产量增加2倍。'],
    ['同比增长6%，比去年多3场。'],
    ['收入和利润分别增长8%、9%，两家分别位列第一、第二。'],
    ['年均接待2万人次，人均、户均收入均居前列。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
