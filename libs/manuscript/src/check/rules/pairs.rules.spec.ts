import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { pairRules } from './pairs.rules';

const found = (text: string): string[] => hitsOf(pairRules, documentCase([text]));

describe('unpaired marks', () => {
  it.each([
    ['打造“活力港湾，覆盖全镇。', ['punctuation.unbalanced_pair 2–3 “']],
    ['出台《管理办法等文件。', ['punctuation.unbalanced_pair 2–3 《']],
    ['打造活力港湾”，覆盖全镇。', ['punctuation.unbalanced_pair 6–7 ”']],
    ['（一）出台“《办法”等文件。', ['punctuation.unbalanced_pair 6–7 《']],
    ['打造“活力港湾“，覆盖全镇。', ['punctuation.unbalanced_pair 7–8 “']],
    ['各镇（街道提前完成任务。', ['punctuation.unbalanced_pair 2–3 （']],
  ])('finds the lone mark of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['打造“‘一站式’港湾”（含《办法》）。', 'The clerk’s note。', '一是搭平台。', '1）搭平台；2）建机制。', '各镇(街道）提前完成。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('where the lost partner was probably meant', () => {
  const [rule] = pairRules;
  const shown = (text: string): string[] => {
    const [passage] = checkedCase(documentCase([text]), 1).body;
    return rule && passage ? [...rule.find(passage, defaultCheckSettings)].flatMap(({ related = [] }) => related.map((place) => text.slice(place.start, place.end))) : [];
  };

  it.each([
    ['会议提出，“办好老人食堂，留住乡音。清江县建成“一餐码”平台。', ['“办好老人食堂，留住乡音。']],
    ['打造“活力港湾，覆盖全镇。', ['“活力港湾']],
    ['打造活力港湾”，覆盖全镇。', []],
  ])('is shown of %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('marks inside marks', () => {
  it.each([
    ['印发《关于修订《管理办法》的通知》。', ['punctuation.nested_pair 7–13 《管理办法》']],
    ['推行“党建引领“红色管家”服务”机制。', ['punctuation.nested_pair 7–13 “红色管家”']],
  ])('finds the inner pair of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['印发《关于修订〈管理办法〉的通知》。', '推行“党建引领‘红色管家’服务”机制。', '打造“港湾”“驿站”。', '出台《“港湾”建设指南》。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('single marks without double ones', () => {
  it.each([
    ['推行‘一餐码’机制。', ['punctuation.outer_pair 2–7 ‘一餐码’']],
    ['打造“港湾”和‘驿站’。', ['punctuation.outer_pair 7–11 ‘驿站’']],
    ['印发〈管理办法〉。', ['punctuation.outer_pair 2–8 〈管理办法〉']],
  ])('are found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['“推行‘一餐码’机制”。', '印发《关于修订〈管理办法〉的通知》。', 'The clerk’s note。'])('pass inside them: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('empty pairs', () => {
  it.each([
    ['印发《》等文件。', ['punctuation.empty_pair 2–4 《》']],
    ['打造“ ”品牌。', ['punctuation.empty_pair 2–5 “ ”']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['印发《办法》等文件。', '打造“1”字号。', '（一）健全机制。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
