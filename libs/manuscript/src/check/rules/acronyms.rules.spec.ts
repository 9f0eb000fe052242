import { documentCase, hitsOf } from '../check.factory';
import { acronymRules } from './acronyms.rules';

const found = (...paragraphs: string[]): string[] => hitsOf(acronymRules, documentCase(paragraphs));

describe('acronyms', () => {
  it.each([
    [['核算GEP总量。', 'GEP增长。'], ['wording.unexplained_acronym 2–5 GEP']],
    [['采用PPP+R方式建桥。'], ['wording.unexplained_acronym 2–7 PPP+R']],
    [['接入HIS系统。'], ['wording.unexplained_acronym 2–5 HIS']],
  ])('finds the first place of %j', (paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual(expected);
  });

  it.each(['生态系统生产总值（GEP）增长，GEP再创新高。', 'GEP（生态系统生产总值）增长。', '上线APP，GDP增长。', '获5A级景区，接入5G网络。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('codes of figures', () => {
  it.each([
    [['推行“1612”体系。', '“1612”再升级。'], ['wording.unexplained_code 3–7 1612']],
    [['推行“两上门三代办”。', '“两上门三代办”受欢迎。'], ['wording.unexplained_code 3–9 两上门三代办']],
    [['构建“1+N”矩阵。'], ['wording.unexplained_code 3–6 1+N']],
  ])('finds the first place of %j', (paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual(expected);
  });

  it.each(['推行“1612”体系（一个中心、六个系统）。', '拨打“12345”热线。', '构建“1+3”机制，即一个专班三个小组。', '“2035”远景目标。', '实行“两上门三代办”（送饭上门、问诊上门，代购、代缴、代取）。', '实行“一户一策”，推行“一村一专员”，当选“两代表一委员”。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
