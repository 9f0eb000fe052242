import { documentCase, hitsOf } from '../check.factory';
import { markRules } from './marks.rules';

const found = (text: string): string[] => hitsOf(markRules, documentCase([text]));

describe('marks that follow one another', () => {
  it.each([
    ['全部完成。。', ['punctuation.doubled 4–6 。。']],
    ['健全机制，，强化保障。', ['punctuation.doubled 4–6 ，，']],
    ['健全机制、。', ['punctuation.doubled 4–6 、。']],
    ['惠及教育、医疗...领域。', ['punctuation.ellipsis 7–10 ...']],
    ['惠及教育…', ['punctuation.ellipsis 4–5 …']],
    ['覆盖村（含社区、）全部。', ['punctuation.astray 7–9 、）']],
    ['称为“，港湾”。', ['punctuation.astray 2–4 “，']],
    ['，健全机制。', ['punctuation.astray 0–1 ，']],
    ['形成“一张网。”。', ['punctuation.stop_at_closing 6–9 。”。']],
    ['全部办结（含历年积案。）。', ['punctuation.stop_at_closing 10–13 。）。']],
    ['他强调：“要把民生实事办好办实，让群众得实惠”。', ['punctuation.stop_of_quotation 22–24 ”。']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['真方便！！', '真的吗？！', '惠及教育……', '他说：“真方便。”', '形成“一张网”。', '（全部办结。）', '要“快、准、实”。', '群众称好：“方便！”老人说。', '用“一、”“二、”编号。', '列举用“、”隔开。', '目录……………………1'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('marks that stop too early or are missing', () => {
  it.each([
    ['在充分尊重村民意愿的基础上。统一流转闲置农房。', ['punctuation.stop_after_adverbial 13–14 。']],
    ['自共享厨房投入运营以来。累计服务十万人次。', ['punctuation.stop_after_adverbial 11–12 。']],
    ['针对独居老人用餐难的问题。清江县建起厨房。', ['punctuation.stop_after_adverbial 12–13 。']],
    ['以共享厨房建设为抓手。清江县改造粮站。', ['punctuation.stop_after_adverbial 10–11 。']],
    ['为破解老人用餐难题。清江县建起厨房。', ['punctuation.stop_after_adverbial 9–10 。']],
    ['2019年7月。清江县启动改造。', ['punctuation.stop_after_time 0–8 2019年7月。']],
    ['建成厨房。截至目前。运行平稳。', ['punctuation.stop_after_time 5–10 截至目前。']],
    ['近年来。老人用餐难突出。', ['punctuation.stop_after_time 0–4 近年来。']],
    ['“菜热了，路近了”村民连连称赞。', ['punctuation.comma_after_quotation 8–9 ”']],
    ['破解融资难融资贵问题。', ['punctuation.missing_separator 2–8 融资难融资贵']],
    ['建成菜园12个3.6万亩，供应厨房。', ['punctuation.missing_separator 6–7 个']],
    ['省委省政府高度重视。', ['punctuation.missing_separator 0–2 省委']],
    ['老人获得感幸福感安全感更足。', ['punctuation.missing_separator 2–5 获得感']],
    ['缓解停车难停车乱现象。', ['punctuation.missing_separator 2–8 停车难停车乱']],
    ['办成一批实事。如，改造厨房。', ['punctuation.after_example 7–9 如，']],
    ['如，改造厨房。', ['punctuation.after_example 0–2 如，']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['在充分尊重意愿的基础上，统一流转。', '收入是去年的两倍以来。', '破解融资难、融资贵问题。', '建成1个300平方米的厨房。', '建成菜园12个、3.6万亩。', '省委、省政府高度重视。', '老人获得感、幸福感、安全感更足。', '例如，改造厨房。', '一是以厨房建设为抓手。改造粮站。', '以厨房建设为抓手。以食堂改造为重点。', '为老人送餐。清江县开了好头。', '2019年7月，清江县启动改造。', '启动时间：2019年7月。建成时间：2020年8月。', '“菜热了，路近了！”村民连连称赞。', '“菜热了，路近了”，村民连连称赞。', '“小巷厨房”居民表示。', '如改造厨房。', '产量稳定在去年的基础上。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the end of a paragraph', () => {
  const long = '一是健全工作机制。建立联席会议制度，定期会商研判，推动部门协同';
  it.each([
    [long, ['punctuation.open_end 30–31 同']],
    [`${long}，`, ['punctuation.open_end 31–32 ，']],
    ['镇里改造闲置粮站建起共享厨房，请来两名厨师掌勺，为独居老人送去热饭热菜，村民都说好', ['punctuation.open_end 40–41 好']],
    [`${long}“一张网”`, ['punctuation.open_end 35–36 ”']],
  ])('finds the open end of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([`${long}。`, `${long}；`, `${long}，具体如下：`, `${long}（见附件）。`, '（一）健全工作机制', `${long}“好。”`])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
