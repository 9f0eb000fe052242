/** The text a finding's path leads to in its document: sections.1.paragraphs.2. Empty where the document has no such place. */
export function passageAt(source: object, where: string): string {
  let at: unknown = source;
  for (const key of where.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === 'string' ? at : '';
}
