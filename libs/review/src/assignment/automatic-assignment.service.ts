import { Injectable } from '@nestjs/common';
import type { AssignmentProposal } from '@huibian/contracts';
import type { Acting, Moved } from '@huibian/history';
import { assign, barredPairs, type BarredPair } from '@huibian/matching';
import { Database, type Tx } from '@huibian/platform';
import { ConflictsService } from '../conflict/conflicts.service';
import type { Round } from '../round/round.entity';
import { caseIdsInReview } from '../round/round-tally.queries';
import { RoundsService } from '../round/rounds.service';
import { AssignmentsService } from './assignments.service';

/** The first automatic assignment: what stands is kept, no hard conflict is made, loads are as even as they can be. */
@Injectable()
export class AutomaticAssignmentService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly conflicts: ConflictsService,
    private readonly assignments: AssignmentsService,
  ) {}

  /** What it would do, without doing it. */
  async propose(roundId: string): Promise<AssignmentProposal> {
    return this.database.transaction(async (tx) => this.solve(tx, await this.rounds.locked(tx, roundId)));
  }

  async apply(tx: Tx, acting: Acting, roundId: string, version: number): Promise<Moved & { proposal: AssignmentProposal }> {
    const round = await this.rounds.locked(tx, roundId);
    const proposal = await this.solve(tx, round);
    await this.assignments.add(tx, acting, round, proposal.assignments, 'automatic');
    const moved = await this.assignments.touchRound(tx, acting, round, version, { made: 'automatic', assignments: proposal.assignments.length, unfilled: proposal.unfilled.length });
    return { ...moved, proposal };
  }

  private async solve(tx: Tx, round: Round): Promise<AssignmentProposal> {
    const caseIds = await caseIdsInReview(tx, round.campaignId);
    const { world, experts, cases } = await this.conflicts.load(tx, round, { caseIds });
    const profiles: { id: string; unitId: string | null; fields: string[] }[] = await tx.query('SELECT id, unit_id AS "unitId", field_keys AS fields FROM experts ORDER BY id');
    const fields: { id: string; field: string }[] = await tx.query('SELECT id, field_key AS field FROM cases WHERE id = ANY ($1)', [caseIds]);
    const past: { caseId: string; expertId: string; state: string }[] = await tx.query(
      `SELECT DISTINCT case_id AS "caseId", expert_id AS "expertId", state FROM assignments WHERE round_id = $1`,
      [round.id],
    );
    const standing = past.filter((one) => one.state === 'assigned' || one.state === 'scored');
    // Whoever withdrew from a case, or whose score of it was voided, does not get it again by machine.
    const withdrawn = past.filter((one) => one.state === 'recused' || one.state === 'voided').map((one): BarredPair => ({ ...one, kind: one.state }));
    const solved = assign({
      cases: fields,
      experts: profiles.map((expert) => ({ ...expert, casesMax: round.casesPerExpertMax })),
      barred: [...barredPairs(experts, cases, world), ...withdrawn],
      existing: standing,
      expertsPerCase: round.expertsPerCase,
    });
    return {
      assignments: solved.assignments.filter((pair) => !pair.kept).map(({ caseId, expertId }) => ({ caseId, expertId })),
      unfilled: solved.unfilled.map((one) => ({ ...one, reasons: one.reasons.map(({ expertId, kind }) => ({ expertId, kind })) })),
      loads: solved.loads.map(({ expertId, load }) => ({ expertId, cases: load })),
    };
  }
}
