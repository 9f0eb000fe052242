import { subjectPlace } from './subject-place';

const office = { cases: { hasShow: true, hasList: true }, rounds: { hasShow: true, hasList: true }, assignments: { hasList: true } };
const id = '0197f0a0-0000-7000-8000-000000000001';

test('A message leads to its subject where the reader has its page', () => {
  expect(subjectPlace({ subjectNoun: 'case', subjectId: id }, office)).toBe(`/cases/${id}/show`);
  expect(subjectPlace({ subjectNoun: 'assignment', subjectId: id }, office)).toBe('/assignments');
});

test('An expert who hears of a round is led to the assignments', () => {
  expect(subjectPlace({ subjectNoun: 'round', subjectId: id }, { assignments: { hasList: true } })).toBe('/assignments');
  expect(subjectPlace({ subjectNoun: 'round', subjectId: id }, office)).toBe(`/rounds/${id}/show`);
});

test('A message about what the reader has no page of leads nowhere', () => {
  expect(subjectPlace({ subjectNoun: 'case', subjectId: id }, {})).toBeNull();
  expect(subjectPlace({ subjectNoun: 'user', subjectId: id }, office)).toBeNull();
});
