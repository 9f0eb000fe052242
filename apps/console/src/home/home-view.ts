export type PartOfDay = 'morning' | 'afternoon' | 'evening';

export function partOfDay(hour: number): PartOfDay {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Where a person with this role goes when nothing waits. */
export const nextPlace: Readonly<Record<string, string>> = {
  unit_editor: '/cases/create',
  unit_lead: '/cases',
  recommender_clerk: '/recommendations',
  recommender_signer: '/recommendations',
  office_clerk: '/campaigns',
  office_lead: '/campaigns',
  expert: '/assignments',
  system_admin: '/users',
  security_admin: '/grants',
  auditor: '/history',
};
