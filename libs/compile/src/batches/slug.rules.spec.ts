import { freeSlug, slugFor } from './slug.rules';

it.each([
  ['compilation', '第二批', 'batch-2'],
  ['compilation', '第十二批', 'batch-12'],
  ['compilation', '第3批', 'batch-3'],
  ['compilation', '', 'batch'],
  ['experience_table', '第二批', 'experience-2'],
] as const)('The address of a %s “%s” is %s', (kind, ordinal, slug) => {
  expect(slugFor(kind, ordinal)).toBe(slug);
});

it('A taken address gets a letter, which no reader takes for an ordinal', () => {
  expect(freeSlug('batch-2', new Set())).toBe('batch-2');
  expect(freeSlug('batch-2', new Set(['batch-2']))).toBe('batch-2-b');
  expect(freeSlug('batch-2', new Set(['batch-2', 'batch-2-b']))).toBe('batch-2-c');
});
