import { documentCase, hitsOf } from '../check.factory';
import { mixedListRules } from './mixed-lists.rules';

const found = (text: string): string[] => hitsOf(mixedListRules, documentCase([text]));

describe('one list parted by ， and by 、', () => {
  it.each([
    ['建成2个中央厨房，15个社区厨房、80个送餐点，覆盖全县。', ['punctuation.mixed_list 8–9 ，']],
    ['配备6名厨师、12名帮厨，30名送餐员、9名营养师。', ['punctuation.mixed_list 12–13 ，']],
    ['形成“4个一级栏目，9个二级栏目、60个菜品”的菜谱。', ['punctuation.mixed_list 9–10 ，']],
    ['推出清淡、软烂，无糖3类套餐。', ['punctuation.mixed_list 7–8 ，']],
    ['做到“建得好、管得住，用得久”。', ['punctuation.mixed_list 10–11 ，']],
    ['共建厨房12个、其中新建5个。', ['punctuation.pause_for_comma 7–8 、']],
    ['服务老人300人、同比增长20%。', ['punctuation.pause_for_comma 8–9 、']],
    ['2020年、清江县启动改造。', ['punctuation.pause_for_comma 5–6 、']],
    ['配齐冰柜、烤箱，蒸锅等设备。', ['punctuation.mixed_list 7–8 ，']],
  ])('is told of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '财政补助300万元、占30%，村集体自筹700万元、占70%。',
    '建成2个中央厨房、15个社区厨房、80个送餐点。',
    '建成2个中央厨房，15个社区厨房，80个送餐点。',
    '建成2个中央厨房，15个村完成改造、80个村启动改造。',
    '建成社区厨房15个，带动就业80人、增收300万元。',
    '建立值班、巡查、会商3项制度。',
    '完善政策、机制，推出3项举措。',
    '坚持“上下联动、左右协同，条块结合、分级负责”。',
    '同比、环比分别增长。',
    '2020年、2021年两年建成。',
    '厨房、其中的一间。',
    '培训厨师、帮厨，覆盖等级证书。',
    '清淡、软烂，就餐老人等到下午。',
  ])('is not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
