import { checkedCase } from '../passage';
import { documentCase, hitsOf } from '../check.factory';
import { defaultCheckSettings } from '../run-check';
import { separatorRules } from './separators.rules';

const found = (text: string): string[] => hitsOf(separatorRules, documentCase([text]));

describe('a mark before 和 and 与', () => {
  it.each(['委托经营、与企业合作经营。', '自主开发、与民营企业联手运营。', '完善道路、与之配套的管网。', '定期走访、与农户签订协议。', '流程再造、和省级平台对接。'])('may stand before a preposition: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stands before no conjunction', () => {
    expect(found('教育、医疗、和养老。')).toEqual(['punctuation.before_and 5–6 、']);
    expect(found('镇、村、与社区的干部。')).toEqual(['punctuation.before_and 3–4 、']);
  });
});

describe('a list that is summed up, or parted by commas', () => {
  it.each([
    ['建立省、市、县、三级联动机制。', ['punctuation.before_sum 7–8 、']],
    ['做好产业、就业、教育、医疗、四项帮扶。', ['punctuation.before_sum 13–14 、']],
    ['减少化肥，农药，地膜等使用。', ['punctuation.comma_list 4–10 ，农药，地膜']],
    ['种植番茄，黄瓜，辣椒等蔬菜。', ['punctuation.comma_list 4–10 ，黄瓜，辣椒']],
  ])('is told of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['建立省、市、县三级联动机制。', '一级、二级、三级医院联动。', '省、市、县、三级医院联合会诊。', '社区、学校、企业三方协议。', '村里，目前，产业等都在发展。', '上下联动，左右协同，齐抓共管等。', '减少化肥、农药、地膜等使用。', '培训村民，发放补贴，开展义诊等活动。'])('is right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('separators of lists', () => {
  it.each([
    ['打造“港湾”、“驿站”品牌。', ['punctuation.marked_list 6–7 、']],
    ['《清江日报》、《平川晚报》刊登。', ['punctuation.marked_list 6–7 、']],
    ['教育、医疗、等领域。', ['punctuation.list_closer 5–6 、']],
    ['纠正未戴口罩、未洗手、等陋习。', ['punctuation.list_closer 10–11 、']],
    ['人人参与、人人尽力、的氛围。', ['punctuation.list_closer 9–10 、']],
    ['教育、医疗、以及养老。', ['punctuation.list_closer 5–6 、']],
    ['教育、医疗等……领域。', ['punctuation.double_rest 5–8 等……']],
    ['提出目标：一是健全机制：强化保障。', ['punctuation.colon_in_colon 11–12 ：']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['打造“港湾”“驿站”品牌。', '打造“港湾”（一期）、“驿站”品牌。', '打造“港湾”模式、“驿站”品牌。', '设一等奖、二等奖、等额选举。', '看得见、摸得着、等得到。', '评定等次、等级、等候区。', '三等品、等级评定同步。', '要看船期、等潮水。', '跑的路多、等的时间长。', '他说：“目标：一年见效。”', '每日8：30，目标：全覆盖。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is certain where all items of the list are marked', () => {
    const certain = (text: string): unknown[] => {
      const [rule] = separatorRules;
      const [passage] = checkedCase(documentCase([text]), 1).body;
      return rule && passage ? [...rule.find(passage, defaultCheckSettings)].map((hit) => hit.certain) : [];
    };
    expect(certain('打造“港湾”、“驿站”品牌。')).toEqual([true]);
    expect(certain('打造“港湾”、“驿站”、食堂。')).toEqual([false]);
  });
});
