import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CreateUnit, EditUnit } from '@huibian/contracts';
import { HistoryService, holds, OutboxService, type Acting } from '@huibian/history';
import { fieldRefused, notFound, staleVersion, violatedConstraint, type Tx } from '@huibian/platform';
import { orderKeyOf } from './official-order.rules';
import { Region } from './region.entity';
import { Unit, type FormerName } from './unit.entity';

export interface UnitChanged {
  id: string;
  name: string;
  shortName: string;
  version: number;
}

type UnitFacts = Omit<CreateUnit, 'contacts'> & Pick<CreateUnit, 'contacts'>;

/** The register of units: the office's and the system administrator's acts. Renames keep the name that was. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly history: HistoryService,
    private readonly outbox: OutboxService,
  ) {}

  async create(tx: Tx, acting: Acting, input: CreateUnit): Promise<UnitChanged> {
    const unit: Unit = { id: v7(), ...input, orderKey: await this.placeOf(tx, input), formerNames: [], version: 1 };
    await refuseUnknownUnits(tx, unit);
    await written(() => tx.insert(Unit, unit as never));
    await this.record(tx, acting, unit.id, 'create', { name: unit.name, shortName: unit.shortName, kind: unit.kind });
    return changed(unit);
  }

  /** Changes the facts of a unit; a new name needs the day it is valid from and keeps the old one as a former name (曾用名). */
  async edit(tx: Tx, acting: Acting, id: string, { version, renamedOn, ...input }: EditUnit): Promise<UnitChanged> {
    // A circle is made by two edits neither of which sees the other: whoever names a superior looks after the one before.
    if (input.superiorId !== null) await tx.query(`SELECT pg_advisory_xact_lock(hashtext('superiors of units'))`);
    const unit = await tx.createQueryBuilder(Unit, 'u').setLock('pessimistic_write').where('u.id = :id', { id }).getOne();
    if (!unit) throw notFound();
    if (unit.version !== version) throw staleVersion(version, unit.version, changed(unit));
    const renamed = input.name !== unit.name || input.shortName !== unit.shortName;
    if (renamed && renamedOn === null) throw fieldRefused('renamedOn', 'unit.renamed_on_needed');
    const formerNames = renamed ? [...unit.formerNames, formerNameOf(unit, renamedOn ?? '')] : unit.formerNames;
    const before = { name: unit.name, shortName: unit.shortName, recommenderId: unit.recommenderId, superiorId: unit.superiorId, orderKey: unit.orderKey };
    const set = { ...input, formerNames, orderKey: await this.placeOf(tx, input), version: unit.version + 1 };
    Object.assign(unit, set);
    await refuseUnknownUnits(tx, unit);
    await written(() => tx.update(Unit, { id }, set as never));
    await this.record(tx, acting, id, renamed ? 'rename' : 'edit', { before, after: { ...input, contacts: undefined } });
    return changed(unit);
  }

  private async placeOf(tx: Tx, { tier, regionCode, position }: Pick<UnitFacts, 'tier' | 'regionCode' | 'position'>): Promise<string> {
    if (regionCode === null) return orderKeyOf({ tier, cityPosition: 0, countyPosition: 0, position });
    const region = await tx.findOneBy(Region, { code: regionCode });
    if (!region) throw fieldRefused('regionCode', 'unit.region_unknown');
    if (region.level === 'province') return orderKeyOf({ tier, cityPosition: 0, countyPosition: 0, position });
    if (region.level === 'city') return orderKeyOf({ tier, cityPosition: region.position, countyPosition: 0, position });
    const city = await tx.findOneByOrFail(Region, { code: region.parentCode ?? '' });
    return orderKeyOf({ tier, cityPosition: city.position, countyPosition: region.position, position });
  }

  /** Later stages listen: conflicts, order and running proofs depend on what a unit is. */
  private async record(tx: Tx, acting: Acting, id: string, action: string, details: Record<string, unknown>): Promise<void> {
    const actorRole = (['office_lead', 'office_clerk', 'system_admin'] as const).find((role) => holds(acting, role)) ?? 'system';
    await this.history.record(tx, acting, { noun: 'unit', subjectId: id, action, actorRole, details });
    await this.outbox.announce(tx, acting, { topic: `unit.${action}`, subjectNoun: 'unit', subjectId: id });
  }
}

async function refuseUnknownUnits(tx: Tx, unit: Unit): Promise<void> {
  const known = async (id: string | null) => id === null || id === unit.id || (await tx.existsBy(Unit, { id }));
  if (!(await known(unit.superiorId))) throw fieldRefused('superiorId', 'unit.superior_unknown');
  if (!(await known(unit.recommenderId))) throw fieldRefused('recommenderId', 'unit.recommender_unknown');
  if (unit.superiorId === null) return;
  const circle: unknown[] = await tx.query(
    `WITH RECURSIVE up AS (SELECT id, superior_id, 1 AS steps FROM units WHERE id = $1
       UNION ALL SELECT u.id, u.superior_id, up.steps + 1 FROM units u JOIN up ON u.id = up.superior_id WHERE up.steps < 50)
     SELECT 1 FROM up WHERE id = $2 LIMIT 1`,
    [unit.superiorId, unit.id],
  );
  if (unit.superiorId === unit.id || circle.length > 0) throw fieldRefused('superiorId', 'unit.superior_circle');
}

async function written(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const broken = violatedConstraint(error);
    if (broken === 'one_unit_per_name') throw fieldRefused('name', 'unit.name_taken');
    if (broken === 'one_unit_per_short_name') throw fieldRefused('shortName', 'unit.name_taken');
    if (broken === 'one_office') throw fieldRefused('kind', 'unit.one_office');
    throw error;
  }
}

function formerNameOf({ name, shortName }: Unit, renamedOn: string): FormerName {
  const until = new Date(Date.parse(`${renamedOn}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return { name, shortName, until };
}

const changed = ({ id, name, shortName, version }: Unit): UnitChanged => ({ id, name, shortName, version });
