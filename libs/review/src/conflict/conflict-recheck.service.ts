import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { renderMessage, type Conflict, type MessageCode } from '@huibian/contracts';
import { MovesService, type Acting } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import { Assignment } from '../assignment/assignment.entity';
import { Round } from '../round/round.entity';
import { Score } from '../scoring/score.entity';
import { ConflictsService } from './conflicts.service';

export interface Recheck {
  /** Scores given that count no more. */
  voided: number;
  /** Cases taken back before they were scored. */
  recused: number;
}

/**
 * Judges standing assignments again after a post, a profile, a unit or a declaration changed: a score given under a
 * hard conflict is voided visibly, a case not yet scored is taken back. Rounds that are closed keep their result: what a
 * late discovery means for a ranking is the office's to decide.
 */
@Injectable()
export class ConflictRecheckService {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly moves: MovesService,
  ) {}

  /** @param expertIds left out: every expert */
  async recheck(tx: Tx, acting: Acting, expertIds?: readonly string[]): Promise<Recheck> {
    const effect: Recheck = { voided: 0, recused: 0 };
    const rounds = await tx.createQueryBuilder(Round, 'round').setLock('pessimistic_write').where(`round.state IN ('planned', 'open')`).orderBy('round.id').getMany();
    for (const round of rounds) {
      const standing = await tx.find(Assignment, { where: { roundId: round.id, ...(expertIds ? { expertId: In([...expertIds]) } : {}), state: In(['assigned', 'scored']) }, order: { id: 'ASC' } });
      if (standing.length === 0) continue;
      const found = await this.conflicts.ofPairs(tx, round, standing);
      const hard = new Map(found.filter((conflict) => conflict.tier === 'hard').map((conflict) => [`${conflict.expertId} ${conflict.caseId}`, conflict]));
      for (const assignment of standing) {
        const conflict = hard.get(`${assignment.expertId} ${assignment.caseId}`);
        if (!conflict) continue;
        await this.takeBack(tx, acting, assignment, reasonOf(conflict));
        effect[assignment.state === 'voided' ? 'voided' : 'recused'] += 1;
      }
    }
    return effect;
  }

  /** The system moves what its rule demands; whose change brought it about stands in the row's actor. */
  private async takeBack(tx: Tx, acting: Acting, assignment: Assignment, path: string): Promise<void> {
    const scored = assignment.state === 'scored';
    await this.moves.move(tx, acting, {
      noun: 'assignment',
      entity: Assignment,
      subject: assignment,
      action: scored ? 'void' : 'recuse',
      actors: ['system'],
      facts: { round_open: null },
      reason: path,
      details: { roundId: assignment.roundId, caseId: assignment.caseId, expertId: assignment.expertId, because: 'conflict_found' },
    });
    if (scored) await tx.update(Score, { assignmentId: assignment.id, withdrawnAt: IsNull() }, { withdrawnAt: acting.receivedAt, withdrawnWhy: 'voided' });
  }
}

/** The path; a tie somebody declared of a case itself has none, and its kind says it. */
const reasonOf = ({ path, kind }: Conflict): string => (path.length > 0 ? path.join(' → ') : renderMessage('zh', `conflict.kind.${kind}` as MessageCode));
