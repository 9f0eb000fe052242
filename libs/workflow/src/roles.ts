/**
 * Who may act. `system` is the worker acting on a schedule or an earlier act; it is granted to nobody.
 * The three officers (三员) are mutually exclusive with every other role and with each other.
 */
export const roles = [
  'unit_editor',
  'unit_lead',
  'recommender_clerk',
  'recommender_signer',
  'office_clerk',
  'office_lead',
  'expert',
  'system_admin',
  'security_admin',
  'auditor',
] as const;

export type Role = (typeof roles)[number];
export type Actor = Role | 'system';

export const officerRoles = ['system_admin', 'security_admin', 'auditor'] as const satisfies readonly Role[];

/** Roles that act for a unit: a grant names the unit; the others belong to the office or the person. */
export const unitRoles = ['unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer'] as const satisfies readonly Role[];

export const unitSide = ['unit_editor', 'unit_lead'] as const satisfies readonly Role[];
export const recommenderSide = ['recommender_clerk', 'recommender_signer'] as const satisfies readonly Role[];
export const officeSide = ['office_clerk', 'office_lead'] as const satisfies readonly Role[];
