import type { Actor, Role } from '@huibian/workflow';
import { officeSide, recommenderSide, unitSide } from '@huibian/workflow';

export interface Grant {
  role: Role;
  /** The unit a unit role is held for; null for the office, experts and officers. */
  unitId: string | null;
}

/** Who acts, with what powers, and when the request was received: made at the door, before it waited for anything. */
export interface Acting {
  /** Null when the system acts. */
  userId: string | null;
  name: string;
  grants: readonly Grant[];
  receivedAt: Date;
  correlationId: string;
  /** Entered for somebody without a login (代录): who, and the paper it rests on. */
  onBehalfOf?: { name: string; document: string };
}

/** The system, acting on a schedule or an earlier act. */
export const systemActing = (receivedAt: Date, correlationId: string): Acting => ({ userId: null, name: 'system', grants: [], receivedAt, correlationId });

export const holds = (acting: Acting, role: Role): boolean => acting.grants.some((grant) => grant.role === role);

export const holdsFor = (acting: Acting, role: Role, unitId: string | null): boolean =>
  unitId !== null && acting.grants.some((grant) => grant.role === role && grant.unitId === unitId);

/** The units a person acts for in any of these roles. */
export const unitsActedFor = (acting: Acting, roles: readonly Role[]): string[] => [
  ...new Set(acting.grants.flatMap((grant) => (roles.includes(grant.role) && grant.unitId ? [grant.unitId] : []))),
];

export const isOffice = (acting: Acting): boolean => officeSide.some((role) => holds(acting, role));

/**
 * The roles somebody holds towards one subject: unit roles count for its units only, recommender roles for its recommending unit only.
 * The system is an actor of its own.
 */
export function actorsTowards(acting: Acting, subject: { unitIds?: readonly string[]; recommenderId?: string | null }): Actor[] {
  if (acting.userId === null) return ['system'];
  return acting.grants.flatMap<Actor>((grant) => {
    if ((unitSide as readonly Role[]).includes(grant.role)) return grant.unitId && subject.unitIds?.includes(grant.unitId) ? [grant.role] : [];
    if ((recommenderSide as readonly Role[]).includes(grant.role)) return grant.unitId && grant.unitId === subject.recommenderId ? [grant.role] : [];
    return [grant.role];
  });
}
