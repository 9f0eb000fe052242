import { documentCase, hitsOf } from '../check.factory';
import { averageRules } from './average.rules';
import { doublingRules } from './doubling.rules';
import { growthRules } from './growth.rules';
import { indicatorRules } from './indicator.rules';
import { measureRules } from './measure.rules';
import { missingUnitRules } from './missing-unit.rules';
import { numeralRules } from './numeral.rules';
import { partRules } from './parts.rules';
import { percentRules } from './percent.rules';
import { quantifierRules } from './quantifier.rules';
import { rangeRules } from './range.rules';
import { shareRules } from './shares.rules';
import { visitRules } from './visits.rules';

/** A page of faultless official prose, dense with figures; own writing. */
const PAGE = [
  '清江县辖9个乡镇、132个行政村，户籍人口21.6万人，其中60周岁以上老年人6.1万人，占户籍人口的28.2%。2021年，全县实现地区生产总值186.4亿元，同比增长8.3%，增速高于全省平均水平1.1个百分点，居全省第7位。',
  '一是建网络。整合闲置校舍、粮站等用房2.3万平方米，建成共享厨房47家，每家可同时容纳30—60人用餐，单餐成本由18元降至12元，下降33.3%。按照每餐补助2至3元的标准，县财政每年安排专项资金600余万元，乡贤捐资280万元，合计约900万元。',
  '二是强队伍。招募志愿者1560名，组建送餐小队86支，人均每月服务20小时以上；聘请厨师、营养师共112名，持证上岗率达100%。近3年来，累计培训3200余人次，一批批年轻人陆续返乡。',
  '三是促长效。村集体经营性收入从2018年的人均412元提高到2021年的人均824元，翻了一番；50万元以上的村占比从41.2%提高到76.5%，提高35.3个百分点。城镇常住居民人均可支配收入58200元，农村常住居民人均可支配收入31400元，城乡收入比为1.85。',
  '县里推出“一村一策”“百村千户”等做法，家家户户参与，人人动手，个个出力，把一件件小事办实办好。群众参与与监督并重，问题存在在哪里，就把工作作风带到哪里。水质量、水环境持续改善，农业农村部部门规章逐条落实。',
  '截至2021年12月，“清江食堂”小程序注册用户8.7万人，累计下单46.3万次，视频播放量突破1200万次；线上线下订单分别占62.4%和37.6%。带动就业2000余人，户均年增收1.2万元，茶叶价格由每公斤120元涨到180元，涨幅50%。',
  '全县完成投资3.6亿元，其中财政投入1.1亿元、社会资本2.5亿元；建成冷链仓库5座、配送点132个，实现行政村全覆盖。用电负荷下降12%，年节约用电30万千瓦时，减少碳排放约240吨。热线电话0578-1234567全天开通。',
  '经验在浙江、江苏、上海等6个省（市）推广，获评全国第3批、全省第一批试点，3家企业入选，5名专家团队成员常驻。事故起数、死亡人数分别下降25%、30%，平安指数连续11个月保持全市第一。',
];

const rules = [...averageRules, ...doublingRules, ...growthRules, ...indicatorRules, ...measureRules, ...missingUnitRules, ...numeralRules, ...partRules, ...percentRules, ...quantifierRules, ...rangeRules, ...shareRules, ...visitRules];

describe('a page of clean prose', () => {
  it('draws nothing from figures and repetition', () => {
    expect(hitsOf(rules, documentCase(PAGE))).toEqual([]);
  });
});
