import { officeUnit, provincialUnits, type ProvincialUnit } from './provincial-units';
import tree from './regions-zhejiang.json';

export interface SeedRegion {
  code: string;
  name: string;
  shortName: string;
  level: 'province' | 'city' | 'county';
  parentCode: string | null;
  /** Place in the official order inside the parent, from 1. */
  position: number;
}

export interface SeedUnit {
  name: string;
  shortName: string;
  kind: ProvincialUnit['kind'] | 'city' | 'county' | 'office';
  tier: 'province' | 'central' | 'enterprise' | 'university' | 'city' | 'county';
  group: 'province' | 'city' | 'county' | null;
  regionCode: string;
  /** Full names of other units of this list. */
  superior: string | null;
  recommender: string | null;
  cityPosition: number;
  countyPosition: number;
  position: number;
}

/** 杭州市 → 杭州, 景宁畲族自治县 → 景宁 */
const shortRegion = (name: string): string => name.replace(/(畲族自治县|市|县|区)$/, '');

/** 杭州市 + 萧山区 → 杭州萧山区; an autonomous county is written as a county. */
const shortCounty = (city: string, county: string): string => `${shortRegion(city)}${county.replace('畲族自治县', '县')}`;

const tierOf = { province_department: 'province', central_agency: 'central', province_group: 'enterprise', university: 'university' } as const;

/** 浙江: one province, 11 cities, 90 counties, each in the official order of its parent. */
export function zhejiangRegions(): SeedRegion[] {
  const { province, cities } = tree;
  return [
    { ...province, level: 'province', parentCode: null, position: 1 },
    ...cities.map(({ code, name }, index): SeedRegion => ({ code, name, shortName: shortRegion(name), level: 'city', parentCode: province.code, position: index + 1 })),
    ...cities.flatMap((city) =>
      city.counties.map(({ code, name }, index): SeedRegion => ({ code, name, shortName: shortRegion(name), level: 'county', parentCode: city.code, position: index + 1 })),
    ),
  ];
}

/** The register to begin with: provincial units, cities that recommend themselves, counties their city recommends. A unit stands after those it names. */
export function zhejiangUnits(): SeedUnit[] {
  const { province, cities } = tree;
  const nameOf = new Map(provincialUnits.map((unit) => [unit.shortName, unit.name]));
  const none = { superior: null, recommender: null, cityPosition: 0, countyPosition: 0, position: 0 };
  return [
    { ...none, ...officeUnit, kind: 'office', tier: 'province', group: null, regionCode: province.code },
    ...provincialUnits.map(({ name, shortName, kind, recommendedBy }, index): SeedUnit => {
      const above = recommendedBy === undefined ? null : (nameOf.get(recommendedBy) ?? null);
      return { ...none, name, shortName, kind, tier: tierOf[kind], group: 'province', regionCode: province.code, superior: above, recommender: above, position: (index + 1) * 10 };
    }),
    ...cities.map(({ code, name }, index): SeedUnit => ({ ...none, name, shortName: name, kind: 'city', tier: 'city', group: 'city', regionCode: code, cityPosition: index + 1 })),
    ...cities.flatMap((city, cityIndex) =>
      city.counties.map(
        ({ code, name }, index): SeedUnit => ({
          name: `${city.name}${name}`,
          shortName: shortCounty(city.name, name),
          kind: 'county',
          tier: 'county',
          group: 'county',
          regionCode: code,
          superior: city.name,
          recommender: city.name,
          cityPosition: cityIndex + 1,
          countyPosition: index + 1,
          position: 0,
        }),
      ),
    ),
  ];
}
