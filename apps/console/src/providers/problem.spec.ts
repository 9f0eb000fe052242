import { nestFieldErrors, ProblemError } from './problem';

const at = (path: string, message: string) => ({ path, message, code: 'field.invalid', params: {} });
const problem = { type: 'about:blank', title: 'x', status: 422, detail: '有 1 处需要修改', code: 'http.body_invalid', params: {}, correlationId: 'c1' };

describe('problems', () => {
  it('put messages where the form has the field', () => {
    expect(nestFieldErrors([at('name', 'a'), at('clauses.0.text', 'b'), at('clauses.1.text', 'c')])).toEqual({
      name: 'a',
      clauses: { 0: { text: 'b' }, 1: { text: 'c' } },
    });
  });

  it('let the finer of two messages stand', () => {
    expect(nestFieldErrors([at('units', 'too few'), at('units.0', 'unknown')])).toEqual({ units: { 0: 'unknown' } });
    expect(nestFieldErrors([at('units.0', 'unknown'), at('units', 'too few')])).toEqual({ units: { 0: 'unknown' } });
  });

  it('carry the rendered sentence, and no field errors when there are none', () => {
    const error = new ProblemError(problem);
    expect([error.message, error.status, error.code, error.fieldErrors]).toEqual(['有 1 处需要修改', 422, 'http.body_invalid', undefined]);
  });

  it('tell a stale view from other conflicts', () => {
    expect(new ProblemError({ ...problem, status: 409, code: 'http.stale_version' }).isStale).toBe(true);
    expect(new ProblemError({ ...problem, status: 409, code: 'quota.exceeded' }).isStale).toBe(false);
  });
});
