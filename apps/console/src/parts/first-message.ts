/** The first message among the errors of a form, however deep: they are nested as its fields are. */
export function firstMessage(errors: object): string | undefined {
  for (const [name, value] of Object.entries(errors)) {
    if (name === 'message' && typeof value === 'string') return value;
    // `ref` is the field's element, a world of its own.
    const inner = name !== 'ref' && typeof value === 'object' && value !== null ? firstMessage(value as object) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
