import type { AffiliatedRegion, AffiliatedUnit, ConflictWorld } from './conflict-world';

/** How a person's place stands to a case's unit. `above`: the person's is the higher one. */
export const relations = [
  'same_unit', 'superior_unit', 'subordinate_unit', 'same_region', 'region_above', 'region_below', 'same_city',
] as const;
export type Relation = (typeof relations)[number];

/** A step of the path from a person to a case. A city or county appears as region, also where a unit of that kind is meant. */
export type PathStep =
  | { kind: 'post'; label: string; from: string; to: string | null }
  | { kind: 'unit' | 'region'; id: string; label: string };

export interface Affiliation {
  relation: Relation;
  path: PathStep[];
}

/** Where somebody stands: at a unit, at a place, or both. */
interface Standing {
  /** The unit and its superiors, up to where the place is known. */
  steps: PathStep[];
  /** A city or a county. null: of the province or of nowhere, which is nobody's conflict. */
  place: AffiliatedRegion | null;
}

/**
 * The closest tie between a place a person belongs to and a unit of a case, or null. It follows 隶属: the line of superiors
 * up and down, then the tree of regions. The province ties nobody.
 */
export function affiliation(from: { unitId?: string | null; regionCode?: string | null }, caseUnitId: string, world: ConflictWorld): Affiliation | null {
  const target = world.unit(caseUnitId);
  if (from.unitId) {
    const line = alongSuperiors(world.unit(from.unitId), target, world);
    if (line) return line;
  }
  const start = from.unitId ? standingAt(world.unit(from.unitId), world) : { steps: [], place: placeOf(from.regionCode ?? null, world) };
  return throughRegions(start, standingAt(target, world), world);
}

function alongSuperiors(start: AffiliatedUnit, target: AffiliatedUnit, world: ConflictWorld): Affiliation | null {
  if (start.id === target.id) return isProvince(start) ? null : { relation: 'same_unit', path: [unitStep(start, world)] };
  const up = line(start, world);
  const targetIsAbove = up.findIndex((unit) => unit.id === target.id);
  if (targetIsAbove > 0) return { relation: 'subordinate_unit', path: up.slice(0, targetIsAbove + 1).map((unit) => unitStep(unit, world)) };
  const down = line(target, world);
  const startIsAbove = down.findIndex((unit) => unit.id === start.id);
  if (startIsAbove > 0) return { relation: 'superior_unit', path: down.slice(0, startIsAbove + 1).reverse().map((unit) => unitStep(unit, world)) };
  return null;
}

/** The unit and its superiors, the province itself left out. A circle in the register ends the line. */
function line(start: AffiliatedUnit, world: ConflictWorld): AffiliatedUnit[] {
  const units: AffiliatedUnit[] = [];
  for (let unit: AffiliatedUnit | null = start; unit && !isProvince(unit) && !units.includes(unit); ) {
    units.push(unit);
    unit = unit.superiorId === null ? null : world.unit(unit.superiorId);
  }
  return units;
}

/** A unit without a region of its own stands where the nearest superior with one stands. */
function standingAt(unit: AffiliatedUnit, world: ConflictWorld): Standing {
  const steps: PathStep[] = [];
  for (const one of line(unit, world)) {
    if (!isPlace(one)) steps.push(unitStep(one, world));
    if (one.regionCode !== null) return { steps, place: placeOf(one.regionCode, world) };
  }
  return { steps, place: null };
}

function throughRegions(start: Standing, target: Standing, world: ConflictWorld): Affiliation | null {
  if (!start.place || !target.place) return null;
  const [from, to] = [start.place, target.place];
  const [fromCity, toCity] = [cityOf(from, world), cityOf(to, world)];
  const tie = (relation: Relation, regions: AffiliatedRegion[]): Affiliation => ({
    relation,
    path: [...start.steps, ...regions.map(regionStep), ...[...target.steps].reverse()],
  });
  if (from.code === to.code) return tie('same_region', [from]);
  if (toCity?.code === from.code) return tie('region_above', [from, to]);
  if (fromCity?.code === to.code) return tie('region_below', [from, to]);
  if (world.settings.sameCity && fromCity && fromCity.code === toCity?.code) return tie('same_city', [from, fromCity, to]);
  return null;
}

function placeOf(code: string | null, world: ConflictWorld): AffiliatedRegion | null {
  const region = code === null ? null : world.region(code);
  return region?.level === 'province' ? null : region;
}

/** The city of a county, a city itself. A county right under the province has none. */
function cityOf(region: AffiliatedRegion, world: ConflictWorld): AffiliatedRegion | null {
  if (region.level !== 'county') return region;
  const parent = region.parentCode === null ? null : world.region(region.parentCode);
  return parent?.level === 'city' ? parent : null;
}

const isProvince = (unit: AffiliatedUnit): boolean => unit.kind === 'province';
const isPlace = (unit: AffiliatedUnit): boolean => unit.kind === 'city' || unit.kind === 'county';
const regionStep = (region: AffiliatedRegion): PathStep => ({ kind: 'region', id: region.code, label: region.name });

function unitStep(unit: AffiliatedUnit, world: ConflictWorld): PathStep {
  if (isPlace(unit) && unit.regionCode !== null) return regionStep(world.region(unit.regionCode));
  return { kind: 'unit', id: unit.id, label: unit.name };
}
