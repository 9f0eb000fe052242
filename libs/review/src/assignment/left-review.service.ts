import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { CaseFollower, MovedCase } from '@huibian/cases';
import { messages } from '@huibian/contracts';
import { MovesService, OutboxService, type Acting, type Move } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import { Round } from '../round/round.entity';
import { Score } from '../scoring/score.entity';
import { Assignment } from './assignment.entity';

/**
 * A case that leaves review leaves every desk with it, in the same transaction: nobody reads or scores what its unit took back. What was
 * not scored is taken off, what was scored while the round runs is voided in the open, and the experts are told. Scores of a closed
 * round are its result and stay.
 */
@Injectable()
export class LeftReview implements CaseFollower {
  constructor(
    private readonly moves: MovesService,
    private readonly outbox: OutboxService,
  ) {}

  async follow(tx: Tx, acting: Acting, moved: readonly MovedCase[]): Promise<void> {
    const left = new Map(moved.filter(({ from, subject }) => from === 'in_review' && subject.state !== 'in_review').map((one) => [one.subject.id, one]));
    if (left.size === 0) return;
    // The case is locked by its own act, and no round is asked for: closing one locks the round first and its cases then.
    const assignments = await tx
      .createQueryBuilder(Assignment, 'a')
      .setLock('pessimistic_write')
      .where(`a.caseId IN (:...ids) AND a.state IN ('assigned', 'scored')`, { ids: [...left.keys()] })
      .orderBy('a.id')
      .getMany();
    const rounds = new Map((await tx.findBy(Round, { id: In(assignments.map((one) => one.roundId)), state: In(['planned', 'open']) })).map((round) => [round.id, round]));
    const standing = assignments.filter((one) => rounds.has(one.roundId));
    const scored = standing.filter((one) => one.state === 'scored');
    await this.moves.moveMany(tx, acting, standing.map((one) => taking(one, left.get(one.caseId)!)));
    if (scored.length > 0) await tx.update(Score, { assignmentId: In(scored.map((one) => one.id)), withdrawnAt: IsNull() }, { withdrawnAt: acting.receivedAt, withdrawnWhy: 'voided' });
    // Told of the round, since the assignment is no longer theirs to open; a planned round was never their business.
    const told = standing.filter((one) => rounds.get(one.roundId)?.state === 'open');
    const groups = new Map<string, Assignment[]>();
    for (const one of told) groups.set(`${one.roundId} ${one.caseId}`, [...(groups.get(`${one.roundId} ${one.caseId}`) ?? []), one]);
    await this.outbox.announceMany(tx, acting, [...groups.values()].map((group) => {
      const { roundId, caseId } = group[0]!;
      return { topic: 'round.case_left', subjectNoun: 'round', subjectId: roundId, payload: { roundId, caseId, title: left.get(caseId)!.subject.title, expertIds: group.map((one) => one.expertId) } };
    }));
  }
}

/** The system moves what its rule demands; who took the case out, and the reason given, stand in the row. */
const taking = (subject: Assignment, { reason }: MovedCase): Move<Assignment> => {
  const { roundId, caseId, expertId } = subject;
  return {
    noun: 'assignment',
    entity: Assignment,
    subject,
    action: subject.state === 'scored' ? 'void' : 'unassign',
    actors: ['system'],
    facts: { round_open: null },
    reason: reason ?? messages.zh['assignment.case_left_review'],
    details: { roundId, caseId, expertId, because: 'case_left_review' },
    payload: { roundId, caseId, expertId },
  };
};
