import { documentCase, hitsOf } from '../check.factory';
import { claimRules } from './claims.rules';

const found = (text: string): string[] => hitsOf(claimRules, documentCase([text]));

describe('claims', () => {
  it.each([
    ['彻底解决停车难。', ['wording.absolute 0–4 彻底解决']],
    ['群众满意度达100%。', ['wording.absolute 2–10 满意度达100%']],
    ['建成全国首个港湾。', ['wording.superlative 2–6 全国首个']],
    ['增速居全市各县第一。', ['wording.superlative 3–9 全市各县第一']],
    ['实力首屈一指。', ['wording.superlative 2–6 首屈一指']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['覆盖率达100%。', '第一时间到场，最大程度便民。', '选派第一书记。', '有效缓解停车难。', '培育世界一流企业。', '授予“全国首个”称号。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('personal data', () => {
  it.each([
    ['联系13800138000即可。', ['wording.personal_data 2–13 13800138000']],
    ['身份证330102199001011234。', ['wording.personal_data 3–21 330102199001011234']],
    ['热线0571-87654321。', ['wording.personal_data 2–15 0571-87654321']],
    ['89岁的老人朱小英整天忙碌。', ['wording.personal_data 6–9 朱小英']],
    ['残疾人张小海，返乡创业。', ['wording.personal_data 3–6 张小海']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['拨打12345热线。', '投入13800138000元。', '归集12345678901条。', '残疾人就业帮扶。', '患者方便就医。', '80岁老人高兴地说。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('brands', () => {
  it.each([
    ['打造“农业界的淘宝”。', ['wording.brand 7–9 淘宝']],
    ['走访美团等企业。', ['wording.brand 2–4 美团']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['接入浙政钉群。', '滴滴答答下雨。', '宜家宜业宜居。', '京东南路改造。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
