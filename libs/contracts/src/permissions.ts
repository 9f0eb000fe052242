import { roles, stateTables, type Role } from '@huibian/workflow';

/**
 * What reading needs. A list or a page is still scoped in its query; the permission only says that the role has such a page.
 * Acts are not listed here: `case.submit` and its like are derived from the state tables.
 */
const readingPermissions = {
  'account.read': roles,
  'account.change_password': roles,
  'campaign.read': ['unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead', 'expert'],
  'campaign.create': ['office_clerk', 'office_lead'],
  'check_list.read': ['unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead'],
  'check_list.edit': ['office_clerk', 'office_lead'],
  'case.read': ['unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead', 'expert'],
  'case.create': ['unit_editor', 'unit_lead', 'office_clerk', 'office_lead'],
  'finding.dismiss': ['unit_editor', 'unit_lead', 'office_clerk', 'office_lead'],
  'attachment.read': ['unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead', 'expert'],
  'recommendation.read': ['recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead'],
  'late_admission.read': ['recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead'],
  'quota.read': ['recommender_clerk', 'recommender_signer', 'office_clerk', 'office_lead'],
  'round.read': ['office_clerk', 'office_lead'],
  'round.create': ['office_clerk', 'office_lead'],
  'assignment.read': ['expert'],
  'expert.read': ['office_clerk', 'office_lead'],
  'expert.edit': ['office_clerk', 'office_lead'],
  'expert.declare': ['office_clerk', 'office_lead', 'expert'],
  'declaration.read': ['expert'],
  'ranking.read': ['office_clerk', 'office_lead'],
  'shortlist.read': ['office_clerk', 'office_lead'],
  'shortlist.create': ['office_clerk', 'office_lead'],
  'ruling.read': ['office_clerk', 'office_lead'],
  'ruling.record': ['office_lead'],
  'notice.read': ['office_clerk', 'office_lead'],
  'notice.create': ['office_clerk', 'office_lead'],
  'objection.read': ['office_clerk', 'office_lead'],
  'objection.register': ['office_clerk', 'office_lead'],
  'batch.read': ['office_clerk', 'office_lead'],
  'batch.create': ['office_clerk', 'office_lead'],
  'experience_table.read': ['office_clerk', 'office_lead'],
  'experience_table.edit': ['office_clerk', 'office_lead'],
  'edition.read': ['office_clerk', 'office_lead'],
  'import.read': ['office_clerk', 'office_lead'],
  'import.create': ['office_clerk', 'office_lead'],
  'task.read': ['office_clerk', 'office_lead'],
  'unit.read': roles,
  'unit.edit': ['office_clerk', 'office_lead', 'system_admin'],
  'region.read': roles,
  'user.read': ['system_admin', 'security_admin'],
  'user.edit': ['system_admin'],
  'grant.edit': ['security_admin'],
  'history.read': ['auditor'],
  'history.export': ['auditor'],
  'message.read': roles,
  'outbox.read': ['system_admin', 'office_lead'],
  'outbox.send_again': ['system_admin'],
  'health.read': ['system_admin'],
} as const satisfies Record<string, readonly Role[]>;

export type ReadingPermission = keyof typeof readingPermissions;
type Tables = typeof stateTables;
export type ActPermission = { [N in keyof Tables]: `${N}.${Tables[N]['transitions'][number]['action']}` }[keyof Tables];
export type Permission = ReadingPermission | ActPermission;

const holders = new Map<string, Set<Role>>();
for (const [permission, allowed] of Object.entries(readingPermissions)) holders.set(permission, new Set<Role>(allowed));
for (const [noun, table] of Object.entries(stateTables)) {
  for (const row of table.transitions) {
    const key = `${noun}.${row.action}`;
    const allowed = holders.get(key) ?? new Set<Role>();
    for (const actor of row.by) if (actor !== 'system') allowed.add(actor);
    holders.set(key, allowed);
  }
}

/** Whether any of these roles carries the permission. Whether this person may do it to this subject is its policy's question. */
export function mayDo(held: readonly Role[], permission: Permission): boolean {
  const allowed = holders.get(permission);
  return allowed !== undefined && held.some((role) => allowed.has(role));
}

/** The permissions of a role, for the matrix test, the console's menu and the docs. */
export function permissionsOf(role: Role): Permission[] {
  return [...holders].filter(([, allowed]) => allowed.has(role)).map(([permission]) => permission as Permission);
}
