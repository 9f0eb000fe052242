/** The name of the constraint an INSERT or UPDATE broke, or null when the error is another one. Constraints are named for what they promise. */
export function violatedConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint, driverError } = error as { code?: unknown; constraint?: unknown; driverError?: unknown };
  if (typeof code === 'string' && code.startsWith('23') && typeof constraint === 'string') return constraint;
  return driverError === undefined ? null : violatedConstraint(driverError);
}
