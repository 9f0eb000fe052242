import type { CheckSettings } from '@huibian/contracts';
import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { generalSecretaryRules } from './general-secretary.rules';
import { postRules } from './posts.rules';
import { titleRules } from './titles.rules';

const addressed = (text: string): string[] => hitsOf(generalSecretaryRules, documentCase([text]));
const titled = (text: string): string[] => hitsOf(titleRules, documentCase([text]));

describe('the General Secretary and the congresses', () => {
  it.each([
    ['时任浙江省委书记习近平到村调研。', ['leaders.bare_name 8–11 习近平']],
    ['时任省委书记的习近平先后两次到村。', ['leaders.bare_name 7–10 习近平']],
    ['牢记习近平“民生无小事”重要论述。', ['leaders.bare_name 2–5 习近平']],
    ['贯彻习近平关于乡村振兴的论述。', ['leaders.bare_name 2–5 习近平']],
    ['习总书记到村调研。', ['leaders.wrong_form 0–4 习总书记']],
    ['习进平总书记到村调研。', ['leaders.wrong_form 0–3 习进平']],
    ['习近平总书纪到村调研。', ['leaders.wrong_form 3–6 总书纪']],
    ['学习党的20大精神。', ['leaders.wrong_form 2–7 党的20大']],
    ['以习近平总书记为核心的党中央。', ['leaders.wrong_form 1–7 习近平总书记']],
    ['践行总书记的重要论述。', ['leaders.bare_office 2–5 总书记']],
    ['牢记总书记嘱托。', ['leaders.bare_office 2–5 总书记']],
    ['学习二十大精神。', ['leaders.congress 2–5 二十大']],
    ['十九大报告提出这一任务。', ['leaders.congress 0–3 十九大']],
    ['贯彻二十届三中全会部署。', ['leaders.congress 2–9 二十届三中全会']],
    ['习近平总书记指出：渡口连着民心。', ['leaders.quotation_open 6–9 指出：']],
    ['总书记强调“民生无小事，枝叶总关情，一件一件办好”。', ['leaders.bare_office 0–3 总书记', 'leaders.quotation_mark 3–6 强调“']],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(addressed(text)).toEqual(expected);
  });

  it.each([
    '时任浙江省委书记习近平同志到村调研。',
    '习近平总书记指出：“渡口连着民心。”习近平总书记强调，渡口连着民心。',
    '深入学习贯彻习近平新时代中国特色社会主义思想、习近平法治思想、习近平生态文明思想。',
    '中共中央总书记、国家主席习近平出席会议。',
    '以习近平同志为核心的党中央作出部署。',
    '研读《习近平谈治国理政》和《习近平著作选读》。',
    '越共中央总书记访华。',
    '党的十九大、二十大作出部署，中共二十大召开。',
    '党的二十届三中全会提出任务。',
    '评出全省二十大品牌、二十大产业平台，跻身第二十大经济体。',
    '习近平总书记强调：“民生无小事，枝叶总关情。”',
    '复习总结、学习主席台礼仪。',
    '三十八大类、四十九大项目。',
  ])('lets %s pass', (text) => {
    expect(addressed(text)).toEqual([]);
  });
});

describe('what is certain of a name', () => {
  const weights = (text: string): string[] => generalSecretaryRules.flatMap((rule) => (rule.scope === 'case' ? [...rule.find(checkedCase(documentCase([text]), 1), defaultCheckSettings)].map(({ severity }) => `${rule.id} ${severity ?? rule.severity}`) : []));

  it.each([
    ['时任省委书记习近平到村调研。', 'leaders.bare_name hint'],
    ['时任省委书记的习近平到村调研。', 'leaders.bare_name hint'],
    ['贯彻习近平关于乡村振兴的论述。', 'leaders.bare_name error'],
    ['二十大期间平安无事。', 'leaders.congress warning'],
    ['学习二十大精神。', 'leaders.congress warning'],
  ])('weighs %s', (text, expected) => {
    expect(weights(text)).toEqual([expected]);
  });
});

describe('names and titles', () => {
  it.each([
    ['做法获王明远副省长批示肯定。', ['leaders.name_before_title 3–9 王明远副省长']],
    ['得到财政部李清部长的肯定。', ['leaders.name_before_title 5–9 李清部长']],
    ['获王明远、李清和等省领导点赞。', ['leaders.without_title 1–8 王明远、李清和']],
    ['获多位省领导批示。', ['leaders.vague_endorsement 3–8 省领导批示']],
    ['得到省委主要领导充分肯定。', ['leaders.vague_endorsement 2–12 省委主要领导充分肯定']],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(titled(text)).toEqual(expected);
  });

  it.each([
    '做法获副省长王明远批示肯定。',
    '由省委书记王明远、省长李清和等领导同志出席。',
    '江山市长、安吉县长到会，村党支部书记带头。',
    '高级法院院长、公安局局长、街道党工委书记联席。',
    '获时任省长王明远等省领导批示。',
    '任常务副市长期间，方向部长期坚持。',
    '召开领导小组会议，群众纷纷点赞。',
  ])('lets %s pass', (text) => {
    expect(titled(text)).toEqual([]);
  });
});

describe('the register of posts', () => {
  const settings: Partial<CheckSettings> = {
    cutOff: '2026-09-30',
    leaders: [
      { name: '王明远', title: '省长', from: '2020-01-01', until: '2025-06-30' },
      { name: '王明远', title: '省委书记', from: '2025-07-01', until: null },
      { name: '李清和', title: '副省长', from: '2023-01-01', until: null },
    ],
  };
  const told = (text: string, rest: Partial<CheckSettings> = settings): string[] => hitsOf(postRules, documentCase([text]), rest);

  it.each([
    ['省长王明远批示。', ['leaders.post_not_held 0–5 省长王明远']],
    ['浙江省省长王明远批示。', ['leaders.post_not_held 3–8 省长王明远']],
    ['王明远省长批示。', ['leaders.post_not_held 3–5 省长']],
    ['时任副省长李清和批示。', ['leaders.post_still_held 0–2 时任']],
    ['时任省委书记王明远批示。', ['leaders.post_still_held 0–2 时任']],
    ['副市长李清和批示。', ['leaders.post_unknown 0–3 副市长']],
    ['省长李清和批示。', ['leaders.post_unknown 0–2 省长']],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(['时任省长王明远批示。', '省委书记王明远批示。', '副省长李清和批示。', '王明远同志到村。', '教师王明远家访。'])('lets %s pass', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('says nothing without a register, and of dates nothing without a cut-off day', () => {
    expect([told('省长王明远批示。', {}), told('省长王明远批示。', { leaders: settings.leaders ?? [] })]).toEqual([[], []]);
  });
});
