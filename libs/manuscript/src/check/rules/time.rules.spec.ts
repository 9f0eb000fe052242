import type { DocumentCase } from '@huibian/contracts';
import { documentBatch, documentCase, hitsOf } from '../check.factory';
import { checkedBatch, checkedCase } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { periodRules } from './periods.rules';
import { planRules } from './plans.rules';
import { relativeYearRules } from './relative-years.rules';

const cutOff = '2026-09-30';
const relative = (text: string): string[] => hitsOf(relativeYearRules, documentCase([text]), { cutOff });
const period = (...texts: string[]): string[] => hitsOf(periodRules, documentCase(texts), { cutOff });

describe('relative times', () => {
  it.each([
    ['今年以来新建食堂12家。', ['time.relative_year 0–2 今年']],
    ['截至今年8月底，较去年增长3%。', ['time.relative_year 2–4 今年', 'time.relative_year 9–11 去年']],
    ['明年将全部建成。', ['time.relative_year 0–2 明年']],
    ['比去年同期多3家。', ['time.relative_year 1–5 去年同期']],
    ['截至目前，已建12家。', ['time.until_now 0–4 截至目前']],
    ['截止目前已建12家。', ['time.until_now 0–4 截止目前']],
    ['目前已建12家。', ['time.now_word 0–2 目前']],
    ['近年来，老人增多。', ['time.now_word 0–3 近年来']],
    ['近三年来带动就业。', ['time.now_word 0–4 近三年来']],
    ['本月开工。', ['time.now_word 0–2 本月']],
  ])('finds it in %s', (text, expected) => {
    expect(relative(text)).toEqual(expected);
  });

  it.each([
    '当今年轻人回流，过去年均不足百人。',
    '打造文明年货市集，清明年年祭扫。',
    '以前年度结余另行结转。',
    '2026年以来新建食堂12家。',
    '推出“今年我当家”活动。',
    '村前年久失修的老屋得到修缮。',
    '成本月均下降，科目前置审核。',
  ])('lets %s pass', (text) => {
    expect(relative(text)).toEqual([]);
  });

  it('puts the year of the cut-off day, certainly unless that stands early in a year', () => {
    const told = (day: string | null): unknown[] => {
      const [hit] = relativeYearRules.flatMap((rule) => (rule.scope === 'passage' ? [...checkedCase(documentCase(['去年建成。']), 1).body].flatMap((passage) => [...rule.find(passage, { ...defaultCheckSettings, cutOff: day })]) : []));
      return [hit?.suggestion, hit?.certain];
    };
    expect([told('2026-09-30'), told('2026-01-31'), told(null)]).toEqual([['2025年', true], ['2025年', false], [undefined, undefined]]);
  });
});

describe('periods', () => {
  it.each([
    ['前三季度，接待游客3万人次。', ['time.period_without_year 0–4 前三季度']],
    ['建成路网；上半年，收入增长3%。', ['time.period_without_year 5–8 上半年']],
    ['签订协议；11月，项目开工。', ['time.month_without_year 5–8 11月']],
    ['5月20日，启动仪式举行。', ['time.month_without_year 0–5 5月20日']],
  ])('finds it in %s', (text, expected) => {
    expect(period(text)).toEqual(expected);
  });

  it.each(['2026年前三季度，接待游客3万人次。', '今年上半年收入增长3%。', '实行一季度一评比、每季度通报。', '2025年10月立项，11月，项目开工。', '每年5月，举办桃花节。'])('lets %s pass', (text) => {
    expect(period(text)).toEqual([]);
  });

  it('tells of a case whose figures end at three months', () => {
    expect([period('2026年1—6月增长3%。', '2026年1—8月增长4%。', '截至2026年9月底增长5%。'), period('2026年1—6月增长3%。', '2026年1—8月增长4%。')]).toEqual([['time.mixed_cut_off 5–9 1—6月'], []]);
  });

  it('tells of cut-off days written in several ways over the batch', () => {
    const batch = checkedBatch(documentBatch([documentCase(['截至2026年9月底，12家。']), documentCase(['截至2026年9月底，8家。']), documentCase(['截至2026年9月末，5家。'])]));
    const hits = periodRules.flatMap((rule) => (rule.scope === 'batch' ? [...rule.find(batch, defaultCheckSettings)].map(({ passage, start, end }) => `${passage.caseNumber} ${passage.text.slice(start, end)}`) : []));
    expect(hits).toEqual(['3 截至2026年9月末']);
  });
});

describe('plans among effects', () => {
  const effects = (text: string, practice = ''): DocumentCase => documentCase([], { sections: [{ heading: '一、基本情况', paragraphs: [] }, { heading: '二、主要做法', paragraphs: practice === '' ? [] : [practice] }, { heading: '三、实施成效', paragraphs: [text] }] });
  const told = (text: string): string[] => hitsOf(planRules, effects(text));

  it.each([
    ['预计三年内带动就业2000人。', ['time.plan_as_effect 0–2 预计']],
    ['有望建成国家公园。', ['time.plan_as_effect 0–2 有望']],
    ['相关标准即将出台。', ['time.plan_as_effect 4–6 即将']],
    ['计划投资3亿元。', ['time.plan_as_effect 0–2 计划']],
    ['今年底全面消除薄弱村。', ['time.plan_as_effect 0–3 今年底']],
    ['拟在三个镇推广。', ['time.plan_as_effect 0–1 拟']],
  ])('finds one in %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(['实施三年行动计划，培育120人。', '从2025年底的12家增至30家。', '虚拟养老院服务3万人次，模拟演练5场。', '收入好于预期，“千万计划”入选案例。', '较2024年底全面好转。'])('lets %s pass', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('looks at the effects only', () => {
    expect(hitsOf(planRules, effects('建成12家。', '预计三年内带动就业2000人。'))).toEqual([]);
  });
});

describe('dates of the calendar', () => {
  it.each([
    ['截至2022年6月31日，已完成。', ['time.impossible_date 2–12 2022年6月31日']],
    ['2023年2月29日举行。', ['time.impossible_date 0–10 2023年2月29日']],
    ['2022年13月起实施。', ['time.impossible_date 0–8 2022年13月']],
    ['二〇二二年六月三十一日印发。', ['time.impossible_date 0–11 二〇二二年六月三十一日']],
    ['2024年2月29日、2024年12月31日举行，二〇二四年二月二十九日印发，2022年12月起实施。', []],
  ])('judges those of %s', (text, expected) => {
    expect(period(text).filter((hit) => hit.startsWith('time.impossible_date'))).toEqual(expected);
  });
});
