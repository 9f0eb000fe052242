import { documentCase, hitsOf } from '../check.factory';
import { connectiveRules } from './connectives.rules';

const found = (text: string): string[] => hitsOf(connectiveRules, documentCase([text])).map((hit) => hit.replace(/^wording\.connective_/, '').replace(/ \d+–\d+/, ''));

describe('connectives', () => {
  it.each([
    ['改造后不仅节约了用水，降低了成本。', 'alone 不仅'],
    ['之所以建得快，得益于村民的支持。', 'alone 之所以'],
    ['虽然地处深山，客流逐年增长。', 'alone 虽然'],
    ['项目一方面盘活了旧校舍，吸纳了村里劳力。', 'alone 一方面'],
    ['只有把茶园管好，就能卖上好价钱。', 'crossed 就'],
    ['只要肯下功夫，村民才能掌握技术。', 'crossed 村民才'],
    ['即使遇到灾年，但是仍按保底价收购。', 'crossed 但是'],
    ['不仅方便群众，也而且节约成本。', 'twice 也而且'],
    ['产量上去了，但是然而价格下来了。', 'twice 但是然而'],
  ])('finds the half that is lost or wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '改造后不仅节约了用水，还降低了成本。',
    '服务不仅限于老人，覆盖全体村民。',
    '不仅如此，镇里建起了仓库。',
    '之所以建得快，是因为村民支持。',
    '之所以选在山坳，主要在于避风。',
    '虽然地处深山，但客流逐年增长。',
    '游客不断，尽管天气寒冷。',
    '一方面盘活旧校舍，另一方面吸纳劳力。',
    '在这一方面，县里出台了办法。',
    '村里一方面请专家授课，一方面办起夜校。',
    '一方面修渠引水，一方面平整土地；收成逐年见好。',
    '合作社一方面压低农资价格，一方面找销路，一方面建冷库。',
    '只有把茶园管好，才能卖上好价钱。',
    '全县只有3家茶厂，就业人数不多。',
    '只要肯下功夫，就能掌握技术。',
    '即使遇到灾年，也按保底价收购。',
    '老人说：“不仅便宜，味道好。”',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
