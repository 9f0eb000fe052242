/** A place of the tree province → city → county. */
export interface AffiliatedRegion {
  code: string;
  name: string;
  parentCode: string | null;
  level: 'province' | 'city' | 'county';
}

export interface AffiliatedUnit {
  id: string;
  name: string;
  /** `city` and `county` units are the place itself; `province` would be the province itself, which is nobody's conflict. */
  kind: string;
  /** The place the unit belongs to (隶属), never its address: a provincial university in a city belongs to the province. */
  regionCode: string | null;
  superiorId: string | null;
}

/** A post held at a unit of the register or, when it is not there, at a place. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DatedPost {
  unitId?: string | null;
  regionCode?: string | null;
  title: string;
  from: string;
  /** null: still held. */
  to: string | null;
}

export interface ConflictExpert {
  id: string;
  unitId: string | null;
  /** The place the expert belongs to when their unit is not in the register; not asked otherwise. */
  regionCode?: string | null;
  posts: readonly DatedPost[];
  declaredCaseIds: readonly string[];
  declaredUnitIds: readonly string[];
}

export interface ConflictCase {
  id: string;
  /** In order of signature, the lead unit (牵头) first. */
  unitIds: readonly string[];
  /** 实施单位, where it is another unit. */
  doingUnitId?: string | null;
}

export interface ConflictSettings {
  /** Posts are judged on this day, `YYYY-MM-DD`. */
  asOf: string;
  /** A post that ended within so many years is a hard conflict, an older one a soft one; 0: every ended post is soft. */
  postWindowYears: number;
  /** Whether two counties of one city are each other's conflict. */
  sameCity: boolean;
}

export interface ConflictWorld {
  settings: ConflictSettings;
  region(code: string): AffiliatedRegion;
  unit(id: string): AffiliatedUnit;
}

export interface WorldData extends Partial<ConflictSettings> {
  asOf: string;
  regions: readonly AffiliatedRegion[];
  units: readonly AffiliatedUnit[];
}

/**
 * Indexes regions and units once for many questions. Defaults: posts of three years, same city on.
 * Asking for a region or unit that is not there throws: a conflict must never be overlooked because of a missing row.
 */
export function conflictWorld({ asOf, regions, units, postWindowYears = 3, sameCity = true }: WorldData): ConflictWorld {
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf)) throw new RangeError(`not a date: ${asOf}`);
  const regionByCode = new Map(regions.map((region) => [region.code, region]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return {
    settings: { asOf, postWindowYears, sameCity },
    region: (code) => regionByCode.get(code) ?? unknown('region', code),
    unit: (id) => unitById.get(id) ?? unknown('unit', id),
  };
}

function unknown(what: string, id: string): never {
  throw new RangeError(`unknown ${what}: ${id}`);
}
