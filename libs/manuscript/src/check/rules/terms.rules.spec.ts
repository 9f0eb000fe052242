import { documentCase, hitsOf } from '../check.factory';
import { termRules } from './terms.rules';

const found = (text: string): string[] => hitsOf(termRules, documentCase([text]));

describe('fixed terms', () => {
  it.each([
    ['保障人民当家做主。', ['wording.fixed_term 6–7 做']],
    ['学习贯彻二十大精神。', ['wording.fixed_term 4–7 二十大']],
    ['围绕“一老一少”服务。', ['wording.fixed_term 6–7 少']],
    ['做到两个维护。', ['wording.fixed_term 2–6 两个维护']],
    ['推行“一地创新，全省共享”。', ['wording.fixed_term 7–8 ，']],
    ['打通服务最后一公里。', ['wording.fixed_term 4–9 最后一公里']],
    ['实施乡村战略振兴。', ['wording.fixed_term 2–8 乡村战略振兴']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['保障人民当家作主。', '学习贯彻党的二十大精神。', '观看《献礼二十大成就展》。', '做到“两个维护”。', '他回忆：“我们那时候喜迎二十大召开，全村人都聚在广场上看电视，热闹得很。”', '全乡村长期坚持。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['处置群体性事件。', ['wording.sensitive 2–7 群体性事件']],
    ['劝导钉子户搬迁。', ['wording.sensitive 2–5 钉子户']],
  ])('points at the sensitive words of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['妥善化解矛盾。', '劝导住户搬迁。', '开展走访慰问。'])('finds nothing sensitive in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the office's word list", () => {
  const lexicon = [
    { wrong: '民政中心', right: '民政服务中心', source: '办公室', severity: 'error' as const },
    { wrong: '(试点)', right: '', source: '办公室', severity: 'hint' as const },
    { wrong: '中心', right: '服务中心', source: '办公室', severity: 'warning' as const },
  ];
  const inList = (text: string): string[] => hitsOf(termRules, documentCase([text]), { lexicon });

  it.each([
    ['建成民政中心。', ['wording.office_lexicon 2–6 民政中心']],
    ['建成(试点)港湾。', ['wording.office_lexicon 2–6 (试点)']],
  ])('is matched letter by letter in %s', (text, expected) => {
    expect(inList(text)).toEqual(expected);
  });

  it.each(['建成民政服务中心。', '建成试点港湾。', '建成驿站。'])('lets %s pass', (text) => {
    expect(inList(text)).toEqual([]);
  });
});

describe('words of contests', () => {
  it.each([
    ['开展年度评选活动。', ['wording.genre_word 4–6 评选']],
    ['案例获奖后推广。', ['wording.genre_word 2–4 获奖']],
  ])('points at that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['淘汰落后产能。', '《清江县表彰办法》印发。', '征集遴选典型案例。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
