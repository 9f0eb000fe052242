import { documentCase, hitsOf } from '../check.factory';
import { measureRules } from './measure.rules';
import { visitRules } from './visits.rules';

const found = (text: string): string[] => hitsOf([...visitRules, ...measureRules], documentCase([text])).map((hit) => hit.replace(/^figures\./, '').replace(/ \d+–\d+/, ''));

describe('persons, visits and households', () => {
  it.each([
    ['开通义诊专线，转诊患者达138次。', 'heads_and_visits 患者达138次'],
    ['图书驿站接待读者超2万次。', 'heads_and_visits 读者超2万次'],
    ['带动搬迁农户420人。', 'heads_and_visits 农户420人'],
    ['平台日活跃用户达6万人次。', 'heads_and_visits 活跃用户达6万人次'],
    ['全县共有养老护理员620人次。', 'heads_and_visits 共有养老护理员620人次'],
    ['送餐2.4万人次，占全县老年人的40%。', 'heads_and_visits 2.4万人次，占全县老年人的'],
    ['参加群众5万人，其中青年1.8万人次。', 'heads_and_visits 5万人，其中青年1.8万人次'],
    ['参训84人次，其中高级工21名。', 'heads_and_visits 84人次，其中高级工21名'],
  ])('are mixed in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '走访群众3000次，服务老人达1.2万次。',
    '接待游客达300次团队、2万人次散客。',
    '带动搬迁农户420户1260人。',
    '吸纳农户就业420人，服务用户6万人次。',
    '共有群众1.2万人次参与，其中青年5000人次。',
    '送餐2.4万人次，占送餐总量的40%。',
    '参训84人，其中高级工21名。',
  ])('are told apart in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('measure words that sound like the right one', () => {
  it.each([
    ['新建候车亭80坐。', 'measure_word 坐'],
    ['组建巡逻队伍90只。', 'measure_word 只'],
    ['组建90只巡逻队。', 'measure_word 只'],
    ['现有渔船1500辆。', 'measure_word 辆'],
    ['发放问卷2000分。', 'measure_word 分'],
    ['发放2000分问卷。', 'measure_word 分'],
    ['种植果树3万颗。', 'measure_word 颗'],
    ['开展活动120厂，观众众多。', 'measure_word 厂'],
    ['创建示范社区（村）153家。', 'measure_word 家'],
    ['招聘120明教师。', 'measure_word 明'],
    ['购置校车30量。', 'measure_word 量'],
  ])('are found in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '兑换积分2000分，新建凉亭80座。',
    '每户养羊90只，组建90支巡逻队。',
    '设立产业基金3只，现有渔船1500艘。',
    '第3期培训班、第20期活动、40分钟一班。',
    '走完300步，车程20分。',
    '种子3万颗，果树3万棵；创作书画30幅。',
    '带动社区企业30家、村级工坊12家。',
    '得分98分，报告显示成效良好。',
    '入住300户，户均2.5人。',
  ])('let %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
