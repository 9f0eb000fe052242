import { documentCase, hitsOf } from '../check.factory';
import { figureMisprintRules } from './figure-misprints.rules';

const found = (text: string): string[] => hitsOf(figureMisprintRules, documentCase([text]));

describe('a figure beside a slip of the fingers', () => {
  it.each([
    ['2021年7日，厨房开张。', ['figures.misprint 0–7 2021年7日']],
    ['2021年25日，厨房开张。', ['figures.misprint 0–8 2021年25日']],
    ['申请后3个工作内办结。', ['figures.misprint 3–7 3个工作']],
    ['满意率提高8个百分比，参与率提高3.5百分点。', ['figures.misprint 5–10 8个百分比', 'figures.misprint 18–22 5百分点']],
    ['排队时间缩短致20分钟。', ['figures.misprint 6–7 致']],
    ['联合8个所学校、12个家企业、30个名党员。', ['figures.misprint 3–5 个所', 'figures.misprint 10–12 个家', 'figures.misprint 17–19 个名']],
    ['满意率由81.5提高到96.2%。', ['figures.misprint 3–8 由81.5']],
    ['稻谷每公斤0.3，由县里补足。', ['figures.misprint 5–8 0.3']],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '2021年7月1日，厨房开张，3个工作日内办结，5个工作组内设联络员。',
    '提高8个百分点，占比由81.5%提高到96.2%，人数由12增加到15人。',
    '减少致病因素，提高致富本领，共3个家庭、6个项目、2个条件、5个名额、4个座谈会。',
    '每公斤0.3元，指数达98.6，比值为1.54。',
    '增长致使成本上升。',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
