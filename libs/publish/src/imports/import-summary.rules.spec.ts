import type { BatchDocument } from '@huibian/contracts';
import { dateProblem } from './import-summary.rules';

const dated = (date: string): BatchDocument => ({ kind: 'compilation', title: '汇编', ordinal: '', office: '', date, chapters: [], rows: [] });

test('An imported cover date that is none is told and stands in nobody’s way', () => {
  expect([dateProblem(dated('二〇二二年十三月')), dateProblem(dated('二〇二二年十二月')), dateProblem(dated(''))]).toEqual([
    [{ code: 'import.date_not_a_date', params: { date: '二〇二二年十三月' }, excerpt: '二〇二二年十三月', blocking: false }],
    [],
    [],
  ]);
});
