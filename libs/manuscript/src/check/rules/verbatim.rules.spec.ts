import { documentBatch, documentCase } from '../check.factory';
import { checkedBatch, checkedCase } from '../passage';
import type { Hit } from '../rule';
import { defaultCheckSettings } from '../run-check';
import { verbatimRules } from './verbatim.rules';

const lines = (id: string, hits: Iterable<Hit>): string[] => [...hits].map(({ passage, start, end, severity = 'as the rule' }) => `${id} ${severity} ${passage.text.slice(start, end)}`);

function found(...cases: readonly string[][]): string[] {
  const batch = checkedBatch(documentBatch(cases.map((paragraphs) => documentCase(paragraphs))));
  return verbatimRules.flatMap((rule) => {
    if (rule.scope === 'batch') return lines(rule.id, rule.find(batch, defaultCheckSettings));
    return cases.flatMap((paragraphs) => lines(rule.id, rule.find(checkedCase(documentCase(paragraphs), 1), defaultCheckSettings)));
  });
}

const SENTENCE = '镇里把闲置的老粮站改成了共享厨房，每天为独居老人送去热饭热菜。';

describe('repeated passages', () => {
  it('calls a sentence printed twice in a case an error', () => {
    expect(found([`${SENTENCE}村民称好。`, `今年以来成效明显。${SENTENCE}`])).toEqual([`repetition.inside_case error ${SENTENCE}`]);
  });

  it('asks about a sentence of the beginning that comes again among the results', () => {
    const source = documentCase([], { sections: [{ heading: '一、基本情况', paragraphs: [SENTENCE] }, { heading: '二、主要做法', paragraphs: ['建机制。'] }, { heading: '三、实施成效', paragraphs: [SENTENCE] }] });
    const beside = documentCase([], { sections: [{ heading: '一、基本情况', paragraphs: [SENTENCE] }, { heading: '二、主要做法', paragraphs: [SENTENCE] }] });
    const [rule] = verbatimRules;
    const weights = (entry: typeof source): unknown[] => (rule?.scope === 'case' ? [...rule.find(checkedCase(entry, 1), defaultCheckSettings)].map(({ severity }) => severity) : []);
    expect([weights(source), weights(beside)]).toEqual([['warning'], ['error']]);
  });

  it('asks about a long clause that comes again, and hints at a short one', () => {
    expect(found(['目前把闲置的老粮站改成了共享厨房并且每天为独居老人送去热饭热菜，', '我们把闲置的老粮站改成了共享厨房并且每天为独居老人送去热饭热菜；'])).toEqual(['repetition.inside_case warning 把闲置的老粮站改成了共享厨房并且每天为独居老人送去热饭热菜']);
    expect(found(['先把闲置的老粮站改成了共享厨房，', '再把闲置的老粮站改成了共享厨房；'])).toEqual(['repetition.inside_case hint 把闲置的老粮站改成了共享厨房']);
  });

  it('counts a short name inside a phrase as a word of it, and no name at its edge', () => {
    expect(found(['推进全县“小灶”品牌建设和邻里互助工作，', '融入全县“小灶”品牌建设和邻里互助工作；'])).toEqual(['repetition.inside_case hint 全县“小灶”品牌建设和邻里互助工作']);
    expect(found(['推进品牌建设和邻里互助“小灶”，', '融入品牌建设和邻里互助“小灶”；'])).toEqual([]);
  });

  it('shows what two cases share', () => {
    const [hit, ...rest] = found([`甲村：${SENTENCE}`], [`乙村：${SENTENCE}`]);
    expect(hit).toBe(`repetition.between_cases hint ${SENTENCE}`);
    expect(rest).toEqual([`repetition.alike_sentence as the rule 乙村：${SENTENCE}`]);
  });

  it('shows sentences that differ in a few words', () => {
    expect(found(['村里把闲置的旧粮站改造成共享厨房，天天给独居老人送热饭。'], ['镇里把闲置的旧粮站改造成为共享厨房，每天给独居老人送热饭。'])).toEqual(['repetition.alike_sentence as the rule 镇里把闲置的旧粮站改造成为共享厨房，每天给独居老人送热饭。']);
  });

  it.each([
    ['titles of works', [['印发《关于推进老年食堂与共享厨房建设的实施意见》，', '按照《关于推进老年食堂与共享厨房建设的实施意见》，']]],
    ['short words', [['把老粮站改成厨房。', '再把老粮站改成厨房。']]],
    ['set phrases of three cases', [1, 2, 3].map((each) => [`第${each}：深入学习领会会议精神并且把各项部署要求一条一条落到实处。`.replace('第', '甲乙丙'.charAt(each - 1))])],
  ])('lets %s pass', (_, cases) => {
    expect(found(...cases).filter((line) => !line.startsWith('repetition.alike'))).toEqual([]);
  });
});
