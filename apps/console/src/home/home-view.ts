/** `GET /api/home`: what waits for this person, in the order to look at it. */
export interface HomeItem {
  id: string;
  title: string;
  subtitle?: string | null;
  /** A date, or an instant. */
  due?: string | null;
  /** A path of the console, without `/console`. */
  to: string;
}

export interface HomeCard {
  key: string;
  count: number;
  to: string;
  items: HomeItem[];
}

export interface HomeView {
  cards: HomeCard[];
}

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
