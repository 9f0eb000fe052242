import { handlerProblems } from './handlers.rules';

test('One handler for each job is right', () => {
  expect(handlerProblems(['a', 'b'], [{ job: 'a', name: 'A' }, { job: 'b', name: 'B' }])).toEqual([]);
});

test('A missing, a doubled and a stray handler are each named', () => {
  const handlers = [{ job: 'a', name: 'A' }, { job: 'a', name: 'Again' }, { job: 'c', name: 'C' }];
  expect(handlerProblems(['a', 'b'], handlers)).toEqual(['b has no handler', 'a has 2: A, Again', 'C handles c, which is no job']);
});
