import { caseTextBounds, caseTextSchema } from '@huibian/contracts';
import { z } from 'zod';
import { fieldProblems } from './field-problems';

const schema = z.strictObject({
  name: z.string().min(1).max(5),
  count: z.number().int().min(2).max(9),
  kind: z.enum(['a', 'b']),
  list: z.array(z.object({ day: z.iso.date() })).max(1),
  weights: z.array(z.number()).refine((all) => all.length !== 2, { params: { code: 'campaign.weights_do_not_make_100', sum: 90 } }).optional(),
});

function found(input: unknown) {
  const result = schema.safeParse(input);
  return result.success ? [] : fieldProblems(result.error, input).map(({ path, code, params }) => [path, code, params]);
}

test('What is missing, empty or null is asked for', () => {
  expect(found({ name: '', kind: null, list: [] })).toEqual([
    ['name', 'field.required', {}],
    ['count', 'field.required', {}],
    ['kind', 'field.required', {}],
  ]);
});

test('Bounds are told with their numbers, at dotted paths', () => {
  expect(found({ name: '六个字的名字', count: 1, kind: 'c', list: [{ day: 'today' }], colour: 1 })).toEqual([
    ['name', 'field.too_long', { max: 5 }],
    ['count', 'field.too_small', { min: 2 }],
    ['kind', 'field.not_one_of', {}],
    ['list.0.day', 'field.invalid', {}],
    ['colour', 'field.unknown', {}],
  ]);
});

test('A list that is too long is told with its bound', () => {
  const day = { day: '2022-01-01' };
  expect(found({ name: 'a', count: 2, kind: 'a', list: [day, day] })).toEqual([['list', 'field.too_many', { max: 1 }]]);
});

test('A text where a number belongs, and a refinement with its own code', () => {
  expect(found({ name: 'a', count: 'many', kind: 'a', list: [], weights: [1, 2] })).toEqual([
    ['count', 'field.not_a_number', {}],
    ['weights', 'campaign.weights_do_not_make_100', { sum: 90 }],
  ]);
});

test('A text that is too long as a whole is told with its bound', () => {
  const half = { kind: 'paragraph', text: '字'.repeat(caseTextBounds.charactersMax / 2 + 1) };
  const text = { titleClauses: ['题目'], summary: '', sections: [{ key: 'situation', heading: '', blocks: [half, half] }] };
  const result = caseTextSchema.safeParse(text);
  expect(result.error && fieldProblems(result.error, text)).toEqual([{ path: 'sections', code: 'field.too_long', params: { max: caseTextBounds.charactersMax } }]);
});
