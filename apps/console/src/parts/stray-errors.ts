/** A message the server gave at a path that no input of the form has. */
export interface StrayError {
  path: string;
  message: string;
}

/**
 * Errors of a form that stand at no input: react-hook-form never looks at them again, and refuses every later submission for their sake.
 * An error of an input carries it as `ref`.
 */
export function strayErrors(errors: object, within = ''): StrayError[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || 'nodeType' in error) return [];
    const path = `${within}${name}`;
    if ('type' in error && typeof error.type === 'string') {
      const told = 'message' in error && typeof error.message === 'string' ? error.message : '';
      return 'ref' in error && error.ref !== undefined ? [] : [{ path, message: told }];
    }
    return strayErrors(error, `${path}.`);
  });
}
