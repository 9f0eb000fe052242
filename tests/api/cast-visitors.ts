import type { PersonName } from '@huibian/cases/testing';
import type { Visitor } from './door';

/** People of the cast by name, each signed in when first asked for and never twice. */
export function castVisitors(signIn: (name: PersonName) => Promise<Visitor>): (name: PersonName) => Promise<Visitor> {
  const visitors = new Map<PersonName, Visitor>();
  return async (name) => {
    const known = visitors.get(name) ?? (await signIn(name));
    visitors.set(name, known);
    return known;
  };
}
