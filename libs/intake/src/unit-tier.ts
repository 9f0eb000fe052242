/** 组别: 省级 / 设区市 / 县（市、区）. */
export type UnitTier = 'province' | 'city' | 'county';

/** The region register, as the caller has it: names in full (杭州市, 萧山区). */
export interface RegionRegister {
  province: string;
  cities: readonly { name: string; counties: readonly { name: string }[] }[];
}

export interface TieredUnit {
  /** As printed. */
  unit: string;
  /** With the city it inherits from the unit before it: 杭州萧山区、滨江区 → 杭州滨江区. */
  fullName: string;
  tier: UnitTier;
  city?: string;
  county?: string;
}

const SUFFIX = /(?:市|县|区|自治县|自治州)$/;
const short = (name: string): string => (name.length > 2 ? name.replace(SUFFIX, '') : name);

/** The city whose name, full or short, opens the unit's. */
function cityOf(unit: string, register: RegionRegister): { name: string; rest: string } | undefined {
  for (const { name } of register.cities) {
    if (unit.startsWith(name)) return { name, rest: unit.slice(name.length) };
  }
  for (const { name } of register.cities) {
    if (unit.startsWith(short(name))) return { name, rest: unit.slice(short(name).length) };
  }
  return undefined;
}

function countyOf(rest: string, city: string, register: RegionRegister): string | undefined {
  const counties = register.cities.find((each) => each.name === city)?.counties ?? [];
  return counties.find((county) => county.name === rest || (rest.length >= 2 && short(county.name) === rest))?.name;
}

/**
 * The tier of a unit printed in its short list form. `cityBefore` is the city of the unit before it in the same list, whose prefix
 * a second county drops. A unit that is neither a city nor a county of the register stands at province level.
 */
export function tierOf(unit: string, register: RegionRegister, cityBefore?: string): TieredUnit {
  const name = unit.startsWith(register.province) && unit !== register.province ? unit.slice(register.province.length) : unit;
  const city = cityOf(name, register);
  if (city?.rest === '') return { unit, fullName: unit, tier: 'city', city: city.name };
  const county = city && countyOf(city.rest, city.name, register);
  if (city && county !== undefined) return { unit, fullName: unit, tier: 'county', city: city.name, county };
  const inherited = cityBefore === undefined ? undefined : countyOf(name, cityBefore, register);
  if (cityBefore !== undefined && inherited !== undefined) return { unit, fullName: `${short(cityBefore)}${unit}`, tier: 'county', city: cityBefore, county: inherited };
  const alone = register.cities.flatMap((each) => (each.counties.some((one) => one.name === name) ? [each.name] : []));
  const only = alone[0];
  if (only !== undefined && alone.length === 1) return { unit, fullName: `${short(only)}${unit}`, tier: 'county', city: only, county: name };
  return { unit, fullName: unit, tier: 'province' };
}

/** The tiers of a case's units in order, prefixes inherited from left to right. */
export function tiersOf(units: readonly string[], register: RegionRegister): TieredUnit[] {
  const tiered: TieredUnit[] = [];
  for (const unit of units) {
    const before = tiered.at(-1);
    tiered.push(tierOf(unit, register, before?.tier === 'county' ? before.city : undefined));
  }
  return tiered;
}
