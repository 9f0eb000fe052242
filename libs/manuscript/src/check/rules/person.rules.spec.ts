import { checkedCase } from '../passage';
import { documentCase, hitsOf } from '../check.factory';
import { defaultCheckSettings } from '../run-check';
import { personRules } from './person.rules';

const found = (text: string, units = ['清江县']): string[] => hitsOf(personRules, documentCase([text], { units }));

describe('first person', () => {
  it.each([
    ['该做法在我县率先推行。', ['person.own_place 4–6 我县']],
    ['编制我区《改造方案》。', ['person.own_place 2–4 我区']],
    ['受到我局表扬。', ['person.own_place 2–4 我局']],
    ['为我省提供经验。', ['person.own_province 1–3 我省']],
    ['我们建立了联席会议。', ['person.we 0–2 我们']],
    ['咱们村里人人参与。', ['person.we 0–2 咱们']],
    ['在本县落户的老人可申领。', ['person.this_place 1–3 本县']],
    ['低于本市平均水平。', ['person.this_place 2–4 本市']],
    ['外省来清考察团队30批。', ['person.coming_here 2–4 来清']],
    ['省里领导莅清考察。', ['person.coming_here 4–6 莅清']],
    ['博物馆来清江举办展览。', ['person.coming_here 3–6 来清江']],
    ['教授来清江县讲学。', ['person.coming_here 2–6 来清江县']],
    ['专家多次来江调研。', ['person.coming_here 4–6 来江']],
  ])('finds it in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '自我省察、自我区分、自我市场定位。',
    '我国老龄化程度加深。',
    '办好“我们的村晚”，唱响《我们的家乡》。',
    '他说：“我县的变化大。”',
    '日本市场扩大，降低成本区间。',
    '前来考察的团队30批，来访学习者众。',
    '我行我素的现象减少。',
    '未来江边举办灯会，来云溪县投资的商人增多。',
    '省本级财政安排资金。',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['清江县', '我县', '清江县'],
    ['绍兴上虞区', '我区', '上虞区'],
    ['金华东阳市', '我市', '东阳市'],
    ['湖州市', '我市', '湖州市'],
    ['湖州市', '我县', undefined],
  ])('knows who speaks: %s, %s', (unit, word, suggestion) => {
    const subject = checkedCase(documentCase([`在${word}推行。`], { units: [unit] }), 1);
    const [hit] = personRules.flatMap((rule) => [...rule.find(subject, defaultCheckSettings)]);
    expect([hit?.suggestion, hit?.certain ?? false]).toEqual([suggestion, suggestion !== undefined]);
  });

  it('does not guess who speaks where two units sign', () => {
    const subject = checkedCase(documentCase(['在我县推行。'], { units: ['清江县', '云溪县'] }), 1);
    expect(personRules.flatMap((rule) => [...rule.find(subject, defaultCheckSettings)].map(({ suggestion }) => suggestion))).toEqual([undefined]);
  });
});
