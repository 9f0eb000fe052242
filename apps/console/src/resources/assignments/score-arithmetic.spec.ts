import type { Criterion } from '@huibian/contracts';
import { keptMarks, markFault, weightedTotal } from './score-arithmetic';

const criterion = (key: string, weight: number, max: number): Criterion => ({ key, name: key, description: '', weight, max });
const two = [criterion('effect', 60, 100), criterion('spread', 40, 10)];

describe('the score while typing', () => {
  it('weighs marks of different full marks exactly', () => {
    expect(weightedTotal(two, { effect: '80.5', spread: '7.25' })).toBe('77.30');
  });

  it('rounds half up on the exact value', () => {
    expect(weightedTotal([criterion('a', 50, 100), criterion('b', 50, 100)], { a: '80.01', b: '80' })).toBe('80.01');
  });

  it('stays open while a mark is missing, half typed or too high', () => {
    expect([weightedTotal(two, { effect: '80' }), weightedTotal(two, { effect: '80', spread: '7.' }), weightedTotal(two, { effect: '80', spread: '10.01' })]).toEqual([null, null, null]);
  });

  it('says at the mark what is wrong with it', () => {
    expect([markFault(two[1]!, '')?.code, markFault(two[1]!, '11')?.code, markFault(two[1]!, 'x')?.code, markFault(two[1]!, '-1')?.code, markFault(two[1]!, '8.555')?.params, markFault(two[1]!, '10')]).toEqual(['score.criterion_missing', 'score.above_max', 'score.not_a_mark', 'score.not_a_mark', { criterion: 'spread', max: 10 }, null]);
  });

  it('keeps in a draft only what is a mark', () => {
    expect(keptMarks(two, { effect: '80', spread: '7.' })).toEqual({ effect: '80', spread: null });
  });
});
