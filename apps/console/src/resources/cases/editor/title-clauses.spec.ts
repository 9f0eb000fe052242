import { caseTextBounds } from '@huibian/contracts';
import { withClause, withPasted } from './title-clauses';

const clause = (character: string) => character.repeat(caseTextBounds.titleClauseCharactersMax - 10);
const end = { from: 0, to: 0 };

describe('the clauses of a title', () => {
  it('are cut from a whole title that is longer than one clause may be, to its last character', () => {
    const [first, second] = [clause('甲'), clause('乙')];
    expect(withPasted([''], 0, end, `${first}，${second}\n`)).toEqual([first, second]);
    expect(withPasted(['前后', '末'], 0, { from: 1, to: 1 }, '一，二')).toEqual(['前一', '二后', '末']);
  });

  it('leave a paste of one clause, and of more than a title may have, to the browser', () => {
    expect(withPasted(['旧'], 0, end, '一句')).toBeNull();
    expect(withPasted([''], 0, end, Array.from({ length: caseTextBounds.titleClausesMax + 1 }, () => '句').join('，'))).toBeNull();
  });

  it('take a comma that is typed, and none inside a quotation', () => {
    expect(withClause(['办到底，少跑路'], 0, '办到底，少跑路')).toEqual(['办到底', '少跑路']);
    expect(withClause([''], 0, '“办到底，少跑路”')).toEqual(['“办到底，少跑路”']);
  });
});
