import { documentCase, hitsOf } from '../check.factory';
import { mixedListRules } from './mixed-lists.rules';

const found = (text: string): string[] => hitsOf(mixedListRules, documentCase([text]));

describe('one list parted by ， and by 、', () => {
  it.each([
    ['建成2个中央厨房，15个社区厨房、80个送餐点，覆盖全县。', ['punctuation.mixed_list 8–9 ，']],
    ['配备6名厨师、12名帮厨，30名送餐员、9名营养师。', ['punctuation.mixed_list 12–13 ，']],
    ['形成“4个一级栏目，9个二级栏目、60个菜品”的菜谱。', ['punctuation.mixed_list 9–10 ，']],
    ['推出清淡、软烂，无糖3类套餐。', ['punctuation.mixed_list 7–8 ，']],
    ['配齐冰柜、烤箱，蒸锅等设备。', ['punctuation.mixed_list 7–8 ，']],
  ])('is told of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '建成2个中央厨房、15个社区厨房、80个送餐点。',
    '建成2个中央厨房，15个社区厨房，80个送餐点。',
    '建成2个中央厨房，15个村完成改造、80个村启动改造。',
    '建成社区厨房15个，带动就业80人、增收300万元。',
    '建立值班、巡查、会商3项制度。',
    '完善政策、机制，推出3项举措。',
    '培训厨师、帮厨，覆盖等级证书。',
    '清淡、软烂，就餐老人等到下午。',
  ])('is not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
