import { zhejiangRegions, zhejiangUnits } from '@huibian/database';
import { orderKeyOf, Region, Unit } from '@huibian/people';
import type { Database, Tx } from '@huibian/platform';
import { v5 } from 'uuid';

/** The same unit has the same id in every installation, so that a file exported from one is understood in another. */
const unitNamespace = '6f1c2f0a-5c0e-5f52-9a53-0d5b4f4c8d11';
export const seedUnitId = (name: string): string => v5(name, unitNamespace);

/** Loads the region tree and the register of units into an installation that has none; afterwards both belong to its people. @returns what was loaded */
export function loadReferenceData(database: Database): Promise<{ regions: number; units: number }> {
  return database.transaction(async (tx) => {
    await tx.query('LOCK TABLE regions, units IN SHARE ROW EXCLUSIVE MODE');
    return { regions: await loadRegions(tx), units: await loadUnits(tx) };
  });
}

async function loadRegions(tx: Tx): Promise<number> {
  if (await tx.exists(Region)) return 0;
  const regions = zhejiangRegions();
  await tx.insert(Region, regions);
  return regions.length;
}

async function loadUnits(tx: Tx): Promise<number> {
  if (await tx.exists(Unit)) return 0;
  const units = zhejiangUnits().map(({ superior, recommender, cityPosition, countyPosition, ...unit }) => ({
    ...unit,
    id: seedUnitId(unit.name),
    superiorId: superior && seedUnitId(superior),
    recommenderId: recommender && seedUnitId(recommender),
    orderKey: orderKeyOf({ tier: unit.tier, cityPosition, countyPosition, position: unit.position }),
    formerNames: [],
    contacts: [],
    version: 1,
  }));
  await tx.insert(Unit, units);
  return units.length;
}
