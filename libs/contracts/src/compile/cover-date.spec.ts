import { createBatchSchema } from './batch.schema';
import { coverDate } from './cover-date';

test.each([
  ['二〇二二年十二月', { year: 2022, month: 12, day: null }],
  ['二○二六年三月', { year: 2026, month: 3, day: null }],
  ['二〇二四年二月二十九日', { year: 2024, month: 2, day: 29 }],
  ['2022年12月', { year: 2022, month: 12, day: null }],
  ['2022年12月31日', { year: 2022, month: 12, day: 31 }],
  ['2022-12', { year: 2022, month: 12, day: null }],
  ['2022-12-31', { year: 2022, month: 12, day: 31 }],
])('A cover may carry %s', (printed, date) => {
  expect(coverDate(printed)).toEqual(date);
});

test.each(['2026-13-45', '2023年2月29日', '二〇二二年十三月', '二〇二二年', '二〇二二年二三月', '2022-1', '十二月', '下周', ''])('A cover does not carry “%s”', (printed) => {
  expect(coverDate(printed)).toBeNull();
});

test('The form of a batch refuses a cover date that is none, at its field', () => {
  const front = { campaignId: '01890000-0000-7000-8000-000000000001', title: '第二批汇编', ordinal: '第二批', office: '办公室', date: '2026-13-45' };
  expect(createBatchSchema.safeParse({ ...front, date: ' 2026-12-31 ' })).toMatchObject({ success: true, data: { date: '2026-12-31' } });
  expect(createBatchSchema.safeParse(front).error?.issues).toMatchObject([{ path: ['date'], params: { code: 'batch.date_not_a_date' } }]);
});
