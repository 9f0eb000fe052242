/** A unit as the list needs it. `cityName` is its city's name (杭州市); null for units of the province. */
export interface ListedUnit {
  shortName: string;
  cityName: string | null;
}

/**
 * The short list forms in order. A second county of the same city drops the prefix (杭州萧山区、滨江区);
 * one of another city keeps it.
 */
export function unitList(units: readonly ListedUnit[]): string[] {
  return units.map((unit, index) => {
    const prefix = unit.cityName?.replace(/市$/, '') ?? '';
    const sameCity = index > 0 && prefix !== '' && units[index - 1]?.cityName === unit.cityName;
    const isPrefixed = unit.shortName.startsWith(prefix) && !unit.shortName.startsWith(`${prefix}市`) && unit.shortName.length > prefix.length;
    return sameCity && isPrefixed ? unit.shortName.slice(prefix.length) : unit.shortName;
  });
}
