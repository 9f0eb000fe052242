import { documentCase, hitsOf } from '../check.factory';
import { syntaxRules } from './syntax.rules';

const found = (text: string): string[] => hitsOf(syntaxRules, documentCase([text])).map((hit) => hit.replace(/^wording\./, '').replace(/ \d+–\d+/, ''));

describe('the structure of sentences', () => {
  it.each([
    ['通过开展技能培训，使农民掌握了本领。', 'subject_lost 通过开展技能培训，使'],
    ['经过三年治理，使河水变清了。', 'subject_lost 经过三年治理，使'],
    ['在各方支持下，使工期缩短了两个月。', 'subject_lost 在各方支持下，使'],
    ['围绕增收、就业、治理为重点，出台政策。', 'mixed_structure 围绕增收、就业、治理为重点'],
    ['没有建成的原因是因为资金不足。', 'mixed_structure 原因是因为'],
    ['根据县统计局数据显示，游客增长两成。', 'mixed_structure 根据县统计局数据显示'],
    ['产品深受消费者所喜爱。', 'mixed_structure 深受消费者所喜爱'],
    ['资金用于将村道的硬化。', 'mixed_structure 用于将'],
    ['本着以方便群众为目的，开通公交。', 'mixed_structure 本着以方便群众为目的'],
    ['能否留住人才，是产业兴旺的关键。', 'two_sides 能否留住人才，是产业兴旺的关键'],
    ['是否建好渠道，是增产的前提。', 'two_sides 是否建好渠道，是增产的前提'],
    ['防止类似问题不再发生。', 'negation 防止类似问题不再发生'],
    ['干部无时无刻都惦记着群众。', 'negation 无时无刻'],
    ['老人高兴的说：“饭菜热乎。”', 'adverbial 的'],
    ['她激动的告诉我们，孩子考上了大学。', 'adverbial 的'],
    ['要扎实的推进产业发展。', 'adverbial 的'],
    ['措施有效的缓解了停车难。', 'adverbial 的'],
  ])('is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '通过开展技能培训，农民掌握了本领。',
    '县里通过开展技能培训，使农民掌握了本领。',
    '通过平台下单，使用方便。',
    '围绕增收，以就业为重点出台政策。',
    '围绕把茶业作为重点，出台政策。',
    '县统计局数据显示，游客增长两成。',
    '据了解，游客增长两成。',
    '产品为消费者所喜爱，深受欢迎。',
    '本着方便群众的原则，开通公交。',
    '能否留住人才，是决定产业成败的关键。',
    '留住人才，是产业兴旺的关键。',
    '能否留住人才，是检验政策的标准。',
    '防止类似问题再次发生。',
    '防止不合格产品流入市场。',
    '避免不必要的损失发生。',
    '干部无时无刻不惦记着群众。',
    '老人高兴地说：“饭菜热乎。”',
    '这是老人满意的说法。',
    '形成有效的推进机制。',
    '发挥积极的推动作用。',
    '这是扎实的推进措施。',
  ])('is right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
