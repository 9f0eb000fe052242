import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { AssignmentProposal } from '@huibian/contracts';
import type { Acting, Moved } from '@huibian/history';
import type { AssignmentPlan, BarredPair } from '@huibian/matching';
import { Database, notFound, refused, staleVersion, type Tx } from '@huibian/platform';
import { ConflictsService } from '../conflict/conflicts.service';
import { Round } from '../round/round.entity';
import { caseIdsInReview } from '../round/round-tally.queries';
import { RoundsService } from '../round/rounds.service';
import { AssignmentsService } from './assignments.service';
import type { AssignmentQuestion } from './solving/assignment-question';
import { AssignmentSolver } from './solving/assignment-solver.service';

/** The first automatic assignment: what stands is kept, no hard conflict is made, loads are as even as they can be. */
@Injectable()
export class AutomaticAssignmentService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsService,
    private readonly conflicts: ConflictsService,
    private readonly assignments: AssignmentsService,
    private readonly solver: AssignmentSolver,
  ) {}

  /** What it would do, without doing it: reads only, so that nobody waits for it. */
  async propose(roundId: string): Promise<AssignmentProposal> {
    const { reader } = this.database;
    const round = await known(reader, roundId);
    return proposalOf(await this.solver.solve(await this.question(reader, round)));
  }

  /** Solves first and locks then: experts go on scoring meanwhile. What it rested on is read again under the lock, and a change refuses. */
  async apply(tx: Tx, acting: Acting, roundId: string, version: number): Promise<Moved & { proposal: AssignmentProposal }> {
    const seen = await known(tx, roundId);
    if (seen.version !== version) throw staleVersion(version, seen.version, { id: seen.id, state: seen.state, version: seen.version });
    const question = await this.question(tx, seen);
    const proposal = proposalOf(await this.solver.solve(question));
    const round = await this.rounds.locked(tx, roundId);
    if (!isDeepStrictEqual(await this.question(tx, round), question)) throw refused(409, 'assignment.register_changed');
    await this.assignments.add(tx, acting, round, proposal.assignments, 'automatic');
    const moved = await this.assignments.touchRound(tx, acting, round, version, { made: 'automatic', assignments: proposal.assignments.length, unfilled: proposal.unfilled.length });
    return { ...moved, proposal };
  }

  private async question(tx: Pick<Tx, 'query'>, round: Round): Promise<AssignmentQuestion> {
    const caseIds = await caseIdsInReview(tx, round.campaignId);
    const subjects = await this.conflicts.load(tx, round, { caseIds });
    const profiles: { id: string; unitId: string | null; fields: string[] }[] = await tx.query('SELECT id, unit_id AS "unitId", field_keys AS fields FROM experts ORDER BY id');
    const fields: { id: string; field: string }[] = await tx.query('SELECT id, field_key AS field FROM cases WHERE id = ANY ($1) ORDER BY id', [caseIds]);
    const past: { caseId: string; expertId: string; state: string }[] = await tx.query(
      `SELECT DISTINCT case_id AS "caseId", expert_id AS "expertId", CASE WHEN state IN ('assigned', 'scored') THEN 'standing' ELSE state END AS state
         FROM assignments WHERE round_id = $1 ORDER BY 1, 2, 3`,
      [round.id],
    );
    return {
      ...subjects,
      fields,
      profiles: profiles.map((expert) => ({ ...expert, casesMax: round.casesPerExpertMax })),
      // A score given meanwhile changes nothing here: assigned or scored, the pair stands.
      standing: past.filter(({ state }) => state === 'standing').map(({ caseId, expertId }) => ({ caseId, expertId })),
      // Whoever withdrew from a case, or whose score of it was voided, does not get it again by machine.
      withdrawn: past.filter(({ state }) => state === 'recused' || state === 'voided').map(({ caseId, expertId, state }): BarredPair => ({ caseId, expertId, kind: state })),
      expertsPerCase: round.expertsPerCase,
    };
  }
}

async function known(tx: Pick<Tx, 'findOneBy'>, roundId: string): Promise<Round> {
  const round = await tx.findOneBy(Round, { id: roundId });
  if (!round) throw notFound();
  return round;
}

const proposalOf = (plan: AssignmentPlan): AssignmentProposal => ({
  assignments: plan.assignments.filter((pair) => !pair.kept).map(({ caseId, expertId }) => ({ caseId, expertId })),
  unfilled: plan.unfilled.map((one) => ({ ...one, reasons: one.reasons.map(({ expertId, kind }) => ({ expertId, kind })) })),
  loads: plan.loads.map(({ expertId, load }) => ({ expertId, cases: load })),
});
