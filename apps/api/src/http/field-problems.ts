import type { FieldProblem } from '@huibian/contracts';
import type { z } from 'zod';

type Found = Omit<FieldProblem, 'message'>;
type Issue = z.core.$ZodIssue;

/** What zod found, as codes of the catalogue at dotted paths. A refinement's own `params.code` wins. */
export function fieldProblems(error: z.ZodError, input: unknown): Found[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'field.unknown', params: {} }));
    return [{ path: path.join('.'), ...problemOf(issue, input) }];
  });
}

function problemOf(issue: Issue, input: unknown): Pick<Found, 'code' | 'params'> {
  if (issue.code === 'custom') return customProblem(issue.params);
  const value = valueAt(input, issue.path);
  if (value === undefined || (value === null && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))) return { code: 'field.required', params: {} };
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.expected === 'number' || issue.expected === 'int' ? 'field.not_a_number' : 'field.invalid', params: {} };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return { code: sizeCode(issue.origin, 'field.too_long', 'field.too_many', 'field.too_big'), params: { max: Number(issue.maximum) } };
    case 'invalid_value':
      return { code: 'field.not_one_of', params: {} };
    default:
      return { code: 'field.invalid', params: {} };
  }
}

function tooSmall(origin: string, min: number): Pick<Found, 'code' | 'params'> {
  if (origin === 'string' && min === 1) return { code: 'field.required', params: {} };
  return { code: sizeCode(origin, 'field.too_short', 'field.too_few', 'field.too_small'), params: { min } };
}

function sizeCode(origin: string, text: string, list: string, number: string): string {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' || origin === 'map' ? list : number;
}

function customProblem(params: Record<string, unknown> | undefined): Pick<Found, 'code' | 'params'> {
  const { code, ...others } = params ?? {};
  const told = Object.entries(others).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]));
  return { code: typeof code === 'string' ? code : 'field.invalid', params: Object.fromEntries(told) };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), input);
}
