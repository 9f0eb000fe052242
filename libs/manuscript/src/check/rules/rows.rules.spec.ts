import type { BatchDocument } from '@huibian/contracts';
import { documentBatch } from '../check.factory';
import { checkedBatch } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { rowRules } from './rows.rules';

const table = (content: string): BatchDocument => ({ ...documentBatch([]), kind: 'experience_table', chapters: [], rows: [{ number: 1, name: '乡村食堂惠及老人', content }] });
const told = (content: string): string[] => rowRules.flatMap((rule) => [...rule.find(checkedBatch(table(content)), defaultCheckSettings)].map(({ passage, start, end }) => `${rule.id} ${passage.where} ${passage.text.slice(start, end)}`));

describe('rows of the experience table', () => {
  it.each([
    ['我省建立专班统筹推进。', ['person.row_first_person rows.0.content 我省']],
    ['由我们牵头建立专班。', ['person.row_first_person rows.0.content 我们']],
    ['一是建立专班；二是明确责任。', ['structure.row_point rows.0.content 一是', 'structure.row_point rows.0.content 二是']],
    ['建立专班，作出批示推广。', ['leaders.row_praise rows.0.content 作出批示']],
    ['做法得到高度肯定。', ['leaders.row_praise rows.0.content 高度肯定']],
  ])('may not say %s', (content, expected) => {
    expect(told(content)).toEqual(expected);
  });

  it.each(['建立专班，明确责任，统一是前提。', '推动自我省察、自我区分。', '推广“我们的村晚”品牌。', '完善批示办理流程和表扬激励办法。'])('may say %s', (content) => {
    expect(told(content)).toEqual([]);
  });
});
