import type { BatchView, FitSuggestion } from '@huibian/contracts';
import { chosenTrackings, toggled } from './fit-choice';

const chapters = [{ key: 'a', name: 'A', entries: [{ caseId: 'first', number: 1 }, { caseId: 'second', number: 2 }] }] as unknown as BatchView['chapters'];
const suggestion = (number: number, tracking: number): FitSuggestion => ({ number, trackingBefore: 0, tracking, pagesBefore: 4, pagesAfter: 3, reason: 'orphan_page' });

test('Taken suggestions name the cases that stand under their numbers; the others are left alone', () => {
  const suggestions = [suggestion(1, -0.05), suggestion(2, -0.1), suggestion(9, -0.15)];
  expect(chosenTrackings(chapters, { suggestions }, new Set([2, 9]))).toEqual([{ caseId: 'second', tracking: -0.1 }]);
  expect(chosenTrackings(chapters, { suggestions }, new Set())).toEqual([]);
});

test('A number goes in and out of the choice', () => {
  expect([...toggled(new Set([1]), 2)]).toEqual([1, 2]);
  expect([...toggled(new Set([1, 2]), 1)]).toEqual([2]);
});
