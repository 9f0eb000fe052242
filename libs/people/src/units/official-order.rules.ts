import type { UnitTier } from './unit.entity';

/** What the place of a unit follows from. */
export interface OrderFacts {
  tier: UnitTier;
  /** Its city's place among the cities; 0 where it belongs to none. */
  cityPosition: number;
  /** Its county's place inside the city; 0 where it belongs to none. */
  countyPosition: number;
  /** Its own place among units that are otherwise equal: the manual order of provincial units. */
  position: number;
}

/** Provincial units first (with them what the province leads directly), then cities, then counties by city. */
function rankOf({ tier, cityPosition, countyPosition }: OrderFacts): number {
  if (tier === 'city') return 2;
  if (tier === 'county') return 3;
  if (countyPosition > 0) return 3;
  return cityPosition > 0 ? 2 : 1;
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * The official order as text that sorts: `3.01.09.0000` is a county-level unit of the first city's ninth county.
 * Source: the order of the published compilations; cities and counties follow the regions' positions, not their codes.
 */
export function orderKeyOf(facts: OrderFacts): string {
  return `${rankOf(facts)}.${padded(facts.cityPosition, 2)}.${padded(facts.countyPosition, 2)}.${padded(facts.position, 4)}`;
}

/** Units that recommend themselves store nothing, or themselves. */
export const recommenderOf = (unit: { id: string; recommenderId: string | null }): string => unit.recommenderId ?? unit.id;

export const recommendsItself = (unit: { id: string; recommenderId: string | null }): boolean => recommenderOf(unit) === unit.id;
