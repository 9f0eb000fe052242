import { documentCase, hitsOf } from '../check.factory';
import { partRules } from './parts.rules';
import { shareRules } from './shares.rules';

const found = (text: string): string[] => hitsOf([...partRules, ...shareRules], documentCase([text])).map((hit) => hit.replace(/^figures\./, '').replace(/ \d+–\d+/, ''));

describe('shares and sums of what is listed', () => {
  it.each([
    ['建成总仓2个、分仓28个、代收点45个，共73个。', 'sum 73个'],
    ['2019年投入100万元，2020年投入150万元，2021年投入200万元，三年共540万元。', 'sum 540万元'],
    ['第一期培训80人，第二期培训120人，第三期培训100人，累计培训320人。', 'sum 320人'],
    ['总投资8.6亿元，其中政府投资3.4亿元、社会资本4.2亿元。', 'part_over_whole 3.4亿元、社会资本4.2亿元'],
    ['三年分别招生25人、35人、60人，共130人。', 'sum 130人'],
    ['共有医院50家、床位3600张，其中乡镇医院35家、乡镇床位900张，分别占70%和30%。', 'share_of_part 30%'],
    ['户籍人口20万人，其中60周岁及以上老年人4.6万人，占32%。', 'share_of_part 32%'],
    ['收到线索500条，核实查处410条，查处率为91%。', 'share_of_part 91%'],
    ['排查隐患1200处，整改900处，整改率95%。', 'share_of_part 95%'],
  ])('do not fit in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '建成总仓2个、分仓28个、代收点45个，共75个。',
    '2019年新增30个，2020年新增45个，累计建成200个。',
    '推广到两县，建成总仓20个，分仓30个、代收点25个，共55个。',
    '2019年投入100万元，2020年投入150万元，2021年投入200万元，三年共450万元。',
    '共有医院50家、床位3600张，其中乡镇医院35家、乡镇床位900张，分别占70%和25%。',
    '户籍人口20万人，其中60周岁及以上老年人4.6万人，占23%。',
    '筛查职工4.75万人，发现需复查1.9万人，已复查1.71万人，复查率为90%。',
    '收到线索500条，查处410条，群众满意率为91%。',
    '收到线索500条，查处410条，按期查处率为91%。',
  ])('fit, or may, in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
