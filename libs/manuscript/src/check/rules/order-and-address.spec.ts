import { documentCase, hitsOf } from '../check.factory';
import { checkRules } from '../check-rules';

const ids = ['punctuation.before_and', 'punctuation.title_list', 'punctuation.stop_twice', 'punctuation.comma_before_quotation', 'structure.level', 'leaders.surname_only', 'wording.placeholder', 'repetition.clause'];
const rules = checkRules.filter(({ id }) => ids.includes(id));
const found = (text: string): string[] => hitsOf(rules, documentCase([text])).map((hit) => hit.replace(/^[a-z]+\./, '').replace(/ \d+–\d+/, ''));

describe('marks, levels and forms of address', () => {
  it.each([
    ['引进催芽、嫁接、和分拣设备。', 'before_and 、'],
    ['惠及老人、儿童、及残疾人。', 'before_and 、'],
    ['被《清江日报》，《云川晚报》等报道。', 'title_list ，'],
    ['登载于《甲刊》，《乙刊》、《丙刊》。', 'title_list ，'],
    ['老人说：“真是赶上好日子了！”。', 'stop_twice 。'],
    ['他问：“能行吗？”。', 'stop_twice 。'],
    ['老人说，“真是赶上了好日子！”', 'comma_before_quotation ，'],
    ['她介绍，“这里原来是一片荒地。”', 'comma_before_quotation ，'],
    ['一、强化组织领导。成立专班。', 'level 一、'],
    ['四、注重实效。一村一策。', 'level 四、'],
    ['省委李书记调研时给予肯定。', 'surname_only 李书记'],
    ['县政府由王县长带队走访。', 'surname_only 王县长'],
    ['某某公司负责人介绍了情况。', 'placeholder 某某'],
    ['投资XX万元建成。', 'placeholder XX'],
    ['带动就业26万人，带动就业26万人。', 'clause ，带动就业26万人'],
    ['建立了联席会议制度。建立了联席会议制度。', 'clause 。建立了联席会议制度'],
  ])('are wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '引进催芽、嫁接和分拣设备。',
    '建设平安、和谐、及时响应的社区，与会、与众不同。',
    '被《清江日报》《云川晚报》报道，《意见》出台。',
    '制定《办法》，《细则》随后印发。',
    '老人说：“真是赶上好日子了！”大家都笑了。',
    '喊出了“我能行！”。',
    '“种了一辈子地，”老人说，“没想到能上网卖菜。”',
    '俗话说，“人勤地不懒”，一点不假。',
    '一是强化组织领导，（一）成立专班。',
    '村支部书记介绍，县委书记李明调研时指出。',
    '老人说：“李书记来过三次，在地里干活。”',
    '“某某人家”是一处民宿。',
    '他唱道：“我们走在大路上，我们走在大路上。”',
    '共商、共建，共建、共享。',
  ])('are right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
