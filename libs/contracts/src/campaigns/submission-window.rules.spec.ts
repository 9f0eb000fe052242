import { submissionRefused, type SubmissionWindow } from './submission-window.rules';

const call: SubmissionWindow = { state: 'open', opensOn: '2026-05-01', submissionEndsOn: '2026-05-31', closingTime: null };
const codeAt = (now: string, changed: Partial<SubmissionWindow> = {}) => submissionRefused({ ...call, ...changed }, now)?.code ?? null;

describe('the days in which a campaign takes cases', () => {
  it('begin with the first and end with the last, at 24:00', () => {
    expect(['2026-04-30 23:59', '2026-05-01 00:00', '2026-05-31 23:59', '2026-06-01 00:00'].map((now) => codeAt(now))).toEqual(['case.submission_not_open', null, null, 'case.submission_closed']);
  });

  it('end on the last at the closing time, that minute being too late', () => {
    expect(['2026-05-31 17:29', '2026-05-31 17:30'].map((now) => codeAt(now, { closingTime: '17:30' }))).toEqual([null, 'case.submission_closed']);
    expect(submissionRefused({ ...call, closingTime: '17:30' }, '2026-06-02 08:00')?.params).toEqual({ endedOn: '2026-05-31 17:30' });
  });

  it('are none once the campaign is not open, whatever its dates say', () => {
    expect((['planned', 'closed', 'concluded', 'cancelled'] as const).map((state) => codeAt('2026-05-10 09:00', { state }))).toEqual(Array(4).fill('case.campaign_closed'));
  });
});
