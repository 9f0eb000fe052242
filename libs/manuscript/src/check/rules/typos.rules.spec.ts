import { readConfusions } from '../confusions';
import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { collocationTables } from './collocations.lexicon';
import { typoRules } from './typos.rules';
import { commonMisprintTables } from './common-misprints.lexicon';
import { idiomTables } from './idioms.lexicon';
import { mixupTables } from './mixups.lexicon';
import { typoTables } from './typos.lexicon';
import { variantTables } from './variants.lexicon';

const found = (text: string): string[] => hitsOf(typoRules, documentCase([text]));

describe('misspelt words', () => {
  it.each([
    ['发扬再接再励的精神。', ['wording.typo 5–6 励']],
    ['每季晒出明白帐。', ['wording.typo 6–7 帐']],
    ['消息不径而走。', ['wording.typo 3–4 径']],
    ['截止目前，完成八成。', ['wording.typo 0–2 截止']],
    ['有效的推动了项目落地。', ['wording.typo 2–3 的']],
    ['老人安渡晚年。', ['wording.typo 3–4 渡']],
    ['省委作出布署。', ['wording.typo 4–5 布']],
    ['实施联合惩诫。', ['wording.typo 5–6 诫']],
    ['这是雪中送碳的好事。', ['wording.typo 5–6 碳']],
    ['协会成立与2016年。', ['wording.typo 4–5 与']],
    ['抓住关健环节。', ['wording.typo 2–4 关健']],
    ['服务3万人/次。', ['wording.typo 4–7 人/次']],
    ['这是题中之意。', ['wording.typo 5–6 意']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '工地搭起大帐篷，分帐篷住人。',
    '报名截止8月底。',
    '发布署名文章。',
    '人才政策和教材编写有序。',
    '真正改善民生，分批覆盖全域。',
    '干部暑期走访，重塑象山港湾。',
    '流转项目、提振新消费、展览馆开放。',
    '有效的办法得到推广。',
    '人群从城里来，各项日常工作和相关健康服务照常。',
    '风险疏导至村一级，按50元/人/次补贴。',
    '既将完成情况列入考核，又解决对口帮扶问题。',
    '交通迅速恢复，以经开区为中心，股份层面已理顺。',
    '周末来乡村，共度佳节。',
    '已经厉行节约，成绩极好。',
    '建设制度、公布制度、位置合适。',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('asks about a title instead of asserting', () => {
    const severities = (text: string): unknown[] => {
      const [passage] = checkedCase(documentCase([text]), 1).body;
      return passage ? typoRules.flatMap((rule) => [...rule.find(passage, defaultCheckSettings)].map((hit) => [hit.severity, hit.certain])) : [];
    };
    expect(severities('晒出明白帐。')).toEqual([['error', true]]);
    expect(severities('出台《明白帐管理办法》。')).toEqual([['warning', false]]);
  });

  it('reads headings as well as paragraphs', () => {
    expect(hitsOf(typoRules, documentCase([], { heading: '清江县晒出明白帐' }))).toEqual(['wording.typo 7–8 帐']);
  });
});

describe('words in wrong company', () => {
  it.each([
    ['满足失能老人个性化处理服务需求。', ['wording.collocation 9–11 处理']],
    ['群众在家门口跨越、便捷办事。', ['wording.collocation 6–8 跨越']],
    ['截止2024年底完成。', ['wording.collocation 0–2 截止']],
    ['旅游收入展全县生产总值比重提高。', ['wording.collocation 4–5 展']],
    ['防止个人信息泄漏。', ['wording.collocation 7–8 漏']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['设立信访处理服务窗口。', '实现跨越式发展。', '报名截止2024年底。', '收入展示中心开放，比重提高。', '管道泄漏及时抢修。', '各种小企业和学校企业化运作。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('variant spellings', () => {
  it.each([
    ['超出想像。', ['wording.variant_form 2–4 想像']],
    ['作风札实。', ['wording.variant_form 2–4 札实']],
  ])('points at that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['超出想象。', '作风扎实。', '自身分工明确。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the tables', () => {
  const all = [...typoTables, ...idiomTables, ...mixupTables, ...commonMisprintTables, ...collocationTables, ...variantTables].flatMap(readConfusions);

  it('hold no entry that turns a word into itself', () => {
    expect(all.filter(({ word, from, to, right }) => word.slice(from, to) === right).map(({ word }) => word)).toEqual([]);
  });

  it('hold hundreds of words, each with the book it is from', () => {
    expect(all.length).toBeGreaterThan(1500);
    expect(all.filter(({ source }) => source === '')).toEqual([]);
  });

  it('call none of their own right forms wrong', () => {
    const corrected = [...typoTables, ...idiomTables, ...mixupTables, ...commonMisprintTables].flatMap(readConfusions).map(({ word, from, to, right }) => word.slice(0, from) + right + word.slice(to));
    const wrong = hitsOf(typoRules.slice(0, 1), documentCase(corrected));
    expect(wrong).toEqual([]);
  });
});
