import type { CaseRepresentation } from '@huibian/contracts';
import { comparedTexts } from './compared-texts';

type Subject = Pick<CaseRepresentation, 'state' | 'draft' | 'revisions'>;
const revision = (sequence: number) => ({ id: `r${sequence}`, sequence, kind: 'submitted', wordCount: 900, textHash: 'h', createdBy: '沈', at: `2022-10-1${sequence}T01:00:00Z` }) as const;
const subject: Subject = { state: 'returned', draft: { version: 3, savedAt: '2022-10-13T02:30:00Z', savedBy: '沈', unprintable: [] }, revisions: [revision(2), revision(1)] };
const translate = (key: string, { sequence = '' }: { sequence?: number | string } = {}) => `${key}${sequence}`;

it('While a case is with its units the draft can be compared, with when it was saved', () => {
  expect(comparedTexts(subject, translate)).toEqual([
    { id: 'draft', name: 'cases.draft · 2022-10-13 10:30' },
    { id: 'r2', name: 'cases.revision2 · cases.revision_kind.submitted · 2022-10-12 09:00' },
    { id: 'r1', name: 'cases.revision1 · cases.revision_kind.submitted · 2022-10-11 09:00' },
  ]);
});

it('After resubmission nothing is being written any more: only revisions stand in a comparison', () => {
  expect(comparedTexts({ ...subject, state: 'screening' }, translate).map(({ id }) => id)).toEqual(['r2', 'r1']);
});
