import { officerRoles, unitRoles, type Refusal, type Role } from '@huibian/workflow';

const isOfficer = (role: Role): boolean => (officerRoles as readonly Role[]).includes(role);

/** Why this role cannot be given to somebody who holds these, or null. The three officers hold nothing else. */
export function exclusivityRefusal(held: readonly Role[], role: Role): Refusal | null {
  const clash = held.some((other) => other !== role && (isOfficer(other) || isOfficer(role)));
  return clash ? { code: 'grant.officers_exclusive' } : null;
}

/** Unit roles name their unit; the others belong to the office or the person. */
export function unitRefusal(role: Role, unitId: string | null): Refusal | null {
  const needed = (unitRoles as readonly Role[]).includes(role);
  if (needed && unitId === null) return { code: 'grant.unit_needed' };
  return !needed && unitId !== null ? { code: 'grant.unit_not_wanted' } : null;
}
