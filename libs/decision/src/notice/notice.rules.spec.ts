import { decisionDayRefusal } from '../ruling/ruling.rules';
import { objectionDayRefusal, publicationDayRefusal } from './notice.rules';

const today = '2022-12-09';
const codeOf = (refusal: { code: string } | null | undefined) => refusal?.code ?? 'none';

describe('The day of a notice', () => {
  it.each([
    ['2022-12-09', 'none'],
    ['2022-12-01', 'none'],
    ['2022-11-30', 'notice.published_before_list'],
    ['2021-12-09', 'notice.published_before_list'],
    ['2022-12-10', 'notice.published_in_future'],
  ])('%s: %s', (day, code) => {
    expect(codeOf(publicationDayRefusal(day, '2022-12-01', today))).toBe(code);
  });
});

describe('The days of an objection', () => {
  it.each([
    ['2022-12-01', null, 'none'],
    ['2022-12-09', '2022-12-01', 'none'],
    ['2022-12-10', null, 'receivedOn objection.received_in_future'],
    ['2021-12-08', null, 'receivedOn objection.before_notice'],
    ['2022-12-08', '2022-12-09', 'postmarkedOn objection.posted_after_receipt'],
    ['2022-12-08', '2021-12-08', 'postmarkedOn objection.before_notice'],
  ])('received %s, posted %s: %s', (receivedOn, postmarkedOn, expected) => {
    const wrong = objectionDayRefusal({ receivedOn, postmarkedOn }, '2022-12-01', today);
    expect(wrong ? `${wrong.path} ${wrong.refusal.code}` : 'none').toBe(expected);
  });
});

describe('The day of a ruling', () => {
  it.each([
    ['2022-12-09', 'none'],
    ['2022-09-01', 'none'],
    ['2022-08-31', 'ruling.decided_before_campaign'],
    ['2022-12-10', 'ruling.decided_in_future'],
  ])('%s: %s', (day, code) => {
    expect(codeOf(decisionDayRefusal(day, '2022-09-01', today))).toBe(code);
  });
});
