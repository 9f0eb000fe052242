import { Injectable } from '@nestjs/common';
import type { Conflict } from '@huibian/contracts';
import { conflictsOf, conflictWorld, type AffiliatedRegion, type AffiliatedUnit, type ConflictCase, type ConflictExpert, type ConflictWorld, type Pair, type PathStep, type WorldData } from '@huibian/matching';
import { shanghaiDate, type Tx } from '@huibian/platform';
import type { Round } from '../round/round.entity';

export type RoundConflictRules = Pick<Round, 'sameCityIsConflict' | 'postWindowYears'> & { openedAt: Date | null };

export interface ConflictScope {
  caseIds: readonly string[];
  /** Left out: every expert. */
  expertIds?: readonly string[];
}

/** Everything the conflict engine asks about, loaded in four statements whatever the numbers, as plain data: a thread can take it along. */
export interface ConflictSubjects {
  world: WorldData;
  experts: ConflictExpert[];
  cases: ConflictCase[];
}

/** Conflicts (回避) between experts and cases, judged by the matching engine on the register as it stands now. */
@Injectable()
export class ConflictsService {
  /** Posts are judged on the day the round opened, and on today while it is still planned: a window must not move under a running round. */
  async find(tx: Pick<Tx, 'query'>, rules: RoundConflictRules, scope: ConflictScope): Promise<Conflict[]> {
    const { world: data, experts, cases } = await this.load(tx, rules, scope);
    const world = conflictWorld(data);
    return experts.flatMap((expert) => cases.flatMap((subject) => told(expert, subject, world)));
  }

  /**
   * Between these and no others. What stands is a few pairs for each case; everybody against everything would take a process seconds in
   * which it answers nobody, and the round's lock as long.
   */
  async ofPairs(tx: Pick<Tx, 'query'>, rules: RoundConflictRules, pairs: readonly Pair[]): Promise<Conflict[]> {
    const scope = { caseIds: [...new Set(pairs.map((pair) => pair.caseId))], expertIds: [...new Set(pairs.map((pair) => pair.expertId))] };
    const subjects = await this.load(tx, rules, scope);
    const world = conflictWorld(subjects.world);
    const experts = new Map(subjects.experts.map((expert) => [expert.id, expert]));
    const cases = new Map(subjects.cases.map((subject) => [subject.id, subject]));
    return pairs.flatMap(({ expertId, caseId }) => told(experts.get(expertId)!, cases.get(caseId)!, world));
  }

  async load(tx: Pick<Tx, 'query'>, rules: RoundConflictRules, scope: ConflictScope): Promise<ConflictSubjects> {
    const regions: AffiliatedRegion[] = await tx.query('SELECT code, name, parent_code AS "parentCode", level FROM regions ORDER BY code');
    const units: AffiliatedUnit[] = await tx.query('SELECT id, name, kind, region_code AS "regionCode", superior_id AS "superiorId" FROM units ORDER BY id');
    const experts: ConflictExpert[] = await tx.query(
      `SELECT e.id, e.unit_id AS "unitId", e.region_code AS "regionCode",
              coalesce((SELECT json_agg(json_build_object('unitId', p.unit_id, 'regionCode', p.region_code, 'title', p.title, 'from', p.from_month, 'to', p.to_month) ORDER BY p.from_month, p.id) FROM expert_posts p WHERE p.expert_id = e.id), '[]') AS posts,
              coalesce((SELECT array_agg(d.case_id::text ORDER BY d.id) FROM expert_declarations d WHERE d.expert_id = e.id AND d.case_id IS NOT NULL), '{}') AS "declaredCaseIds",
              coalesce((SELECT array_agg(d.unit_id::text ORDER BY d.id) FROM expert_declarations d WHERE d.expert_id = e.id AND d.unit_id IS NOT NULL), '{}') AS "declaredUnitIds"
         FROM experts e WHERE $1::uuid[] IS NULL OR e.id = ANY ($1) ORDER BY e.id`,
      [scope.expertIds ?? null],
    );
    const cases: ConflictCase[] = await tx.query(
      `SELECT c.id, (SELECT array_agg(u.unit_id::text ORDER BY u.position) FROM case_units u WHERE u.case_id = c.id) AS "unitIds"
         FROM cases c WHERE c.id = ANY ($1) ORDER BY c.id`,
      [scope.caseIds],
    );
    const asOf = shanghaiDate(rules.openedAt ?? (await this.databaseNow(tx)));
    return { world: { asOf, regions, units, postWindowYears: rules.postWindowYears, sameCity: rules.sameCityIsConflict }, experts, cases };
  }

  private async databaseNow(tx: Pick<Tx, 'query'>): Promise<Date> {
    const rows: { now: Date }[] = await tx.query('SELECT clock_timestamp() AS now');
    return rows[0]!.now;
  }
}

const told = (expert: ConflictExpert, subject: ConflictCase, world: ConflictWorld): Conflict[] =>
  conflictsOf(expert, subject, world).map(({ tier, kind, path }) => ({ expertId: expert.id, caseId: subject.id, tier, kind, path: path.map(stepLabel) }));

/** A step as people read it: 曾任(2019-07—2021-06), then places and units by name. */
function stepLabel(step: PathStep): string {
  return step.kind === 'post' ? `${step.label}(${step.from}—${step.to ?? ''})` : step.label;
}
