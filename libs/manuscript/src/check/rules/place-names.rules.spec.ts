import { documentCase, hitsOf } from '../check.factory';
import { placeNameRules } from './place-names.rules';

const found = (text: string): string[] => hitsOf(placeNameRules, documentCase([text])).map((hit) => hit.replace(/^units\.place_name /, ''));

describe('names of places', () => {
  it.each([
    ['现场会在嵊四县召开。', '5–6 四'],
    ['庆园县盛产香菇。', '1–2 园'],
    ['到丽水市晋云考察。', '4–5 晋'],
    ['肖山区企业结对。', '0–1 肖'],
    ['千道湖水质稳定。', '1–2 道'],
    ['开往苟杞岛的航班增开。', '2–3 苟'],
    ['舟山群导旅游复苏。', '3–4 导'],
  ])('are misspelt in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['嵊泗县和庆元县结对。', '与甘肃静宁县、四川蒲江县协作。', '江苏泰州市来客增多。', '加快推进东区建设。', '平湖市和海宁市接壤。', '完成新昌县城更新。', '走访绍兴上虞区。', '杭州西湖边办市集。', '安徽阜阳市返乡人员。', '把会计山一样的账册理清。', '在台州市召开。'])('are right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
