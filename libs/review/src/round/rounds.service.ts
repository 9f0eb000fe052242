import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { EditRound, RoundInput } from '@huibian/contracts';
import { Campaign } from '@huibian/campaigns';
import { CaseMovesService } from '@huibian/cases';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import type { RoundAction } from '@huibian/workflow';
import { Round } from './round.entity';
import { everyCaseAssigned, everyScoreIn, roundClosed, ruleNotFrozen } from './round.rules';
import { caseIdsInReview, roundTally } from './round-tally.queries';

export interface RoundAct {
  version: number;
  reason?: string;
}

/** The life of a review round: made from the campaign's rule, opened when staffed, closed when every score is in. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly caseMoves: CaseMovesService,
  ) {}

  /** Copies the campaign's review rule, so that a later change of the campaign never reaches a round. */
  async create(tx: Tx, acting: Acting, input: RoundInput): Promise<{ id: string; state: string; version: number }> {
    const campaign = await tx.findOneBy(Campaign, { id: input.campaignId });
    if (!campaign) throw notFound();
    if (campaign.state !== 'open' && campaign.state !== 'closed') throw refused(422, 'round.campaign_not_open');
    if (!campaign.settings.stages.review) throw refused(422, 'round.review_off');
    const rules = campaign.settings.review;
    const round = tx.create(Round, {
      id: v7(),
      campaignId: campaign.id,
      state: 'planned',
      version: 0,
      name: input.name,
      kind: input.kind,
      endsOn: input.endsOn,
      expertsPerCase: rules.expertsPerCase,
      casesPerExpertMax: rules.casesPerExpertMax,
      criteria: rules.criteria,
      aggregation: rules.aggregation,
      opinionRequired: rules.opinionRequired,
      sameCityIsConflict: rules.sameCityIsConflict,
      postWindowYears: rules.postWindowYears,
      ruleFrozenAt: null,
      openedAt: null,
      closedAt: null,
      createdAt: acting.receivedAt,
    });
    await tx.insert(Round, round as never);
    await this.history.record(tx, acting, { noun: 'round', subjectId: round.id, action: 'create', toState: 'planned', actorRole: actorsTowards(acting, {})[0] ?? 'system', details: { campaignId: campaign.id, name: round.name } });
    return { id: round.id, state: round.state, version: round.version };
  }

  async edit(tx: Tx, acting: Acting, roundId: string, input: EditRound): Promise<Moved> {
    const round = await this.locked(tx, roundId);
    const { version, ...set } = input;
    // The deadline and the name stay movable once the rule is frozen; how many score a case does not.
    const touchesRule = input.expertsPerCase !== round.expertsPerCase;
    const rule_not_frozen = touchesRule ? ruleNotFrozen(round) : null;
    const before = { name: round.name, endsOn: round.endsOn, expertsPerCase: round.expertsPerCase, casesPerExpertMax: round.casesPerExpertMax };
    return this.move(tx, acting, round, 'edit', { version }, { rule_not_frozen }, set, { before, after: set });
  }

  async open(tx: Tx, acting: Acting, roundId: string, act: RoundAct): Promise<Moved> {
    const round = await this.locked(tx, roundId);
    // Two rounds opened at once are decided one after the other.
    await tx.query('SELECT 1 FROM campaigns WHERE id = $1 FOR NO KEY UPDATE', [round.campaignId]);
    const other = await tx.findOneBy(Round, { campaignId: round.campaignId, state: 'open' });
    if (other && other.id !== round.id) throw refused(422, 'round.one_open', { name: other.name });
    const every_case_assigned = everyCaseAssigned(await roundTally(tx, round));
    return this.move(tx, acting, round, 'open', act, { every_case_assigned }, { openedAt: acting.receivedAt });
  }

  /** Closes the round and sends every case it judged to the list, in one transaction. */
  async close(tx: Tx, acting: Acting, roundId: string, act: RoundAct): Promise<Moved> {
    const round = await this.locked(tx, roundId);
    // Locked before they are counted: a case accepted in between is counted as missing its scores or stays for the next round, never listed unscored.
    const judged = await this.caseMoves.lockMany(tx, await caseIdsInReview(tx, round.campaignId));
    const every_score_in = everyScoreIn(await roundTally(tx, round));
    const moved = await this.move(tx, acting, round, 'close', act, { every_score_in }, { closedAt: acting.receivedAt });
    const facts = { round_closed: roundClosed(round) };
    await this.caseMoves.moveMany(tx, acting, judged.map((subject) => ({ caseId: subject.id, subject, action: 'conclude_review', facts, details: { roundId } })));
    return moved;
  }

  async cancel(tx: Tx, acting: Acting, roundId: string, act: RoundAct): Promise<Moved> {
    return this.move(tx, acting, await this.locked(tx, roundId), 'cancel', act);
  }

  /** Tells every expert with open cases; the listeners of `round.remind` write to them. */
  async remind(tx: Tx, acting: Acting, roundId: string, act: RoundAct): Promise<Moved & { reminded: number }> {
    const round = await this.locked(tx, roundId);
    const open: { expert_id: string }[] = await tx.query(
      `UPDATE assignments SET reminded_at = $2 WHERE id IN (
         SELECT a.id FROM assignments a JOIN cases c ON c.id = a.case_id WHERE a.round_id = $1 AND a.state = 'assigned' AND c.state = 'in_review' ORDER BY a.id FOR UPDATE OF a)
       RETURNING expert_id`,
      [roundId, acting.receivedAt],
    ).then((result: [{ expert_id: string }[], number]) => result[0]);
    const expertIds = [...new Set(open.map((row) => row.expert_id))];
    const moved = await this.move(tx, acting, round, 'remind', act, {}, {}, { experts: expertIds.length, assignments: open.length }, { expertIds });
    return { ...moved, reminded: expertIds.length };
  }

  /** The round, locked: what changes it, its assignments or who counts is decided one after another. */
  locked(tx: Tx, roundId: string): Promise<Round> {
    return this.load(tx, roundId, 'pessimistic_write');
  }

  /** The round as it is, held for one expert's own page: many save at once, and nobody closes or changes the round meanwhile. */
  held(tx: Tx, roundId: string): Promise<Round> {
    return this.load(tx, roundId, 'pessimistic_read');
  }

  /**
   * For giving a score. The first one of a round writes it, because it freezes the rule, and takes the whole lock from the start:
   * two that share the lock and then both want to write would wait for each other. A frozen rule stays frozen, so every later one shares.
   */
  async heldForScore(tx: Tx, roundId: string): Promise<Round> {
    const rows: { frozen: boolean }[] = await tx.query('SELECT rule_frozen_at IS NOT NULL AS frozen FROM rounds WHERE id = $1', [roundId]);
    return rows[0]?.frozen ? this.held(tx, roundId) : this.locked(tx, roundId);
  }

  private async load(tx: Tx, roundId: string, lock: 'pessimistic_write' | 'pessimistic_read'): Promise<Round> {
    const round = await tx.createQueryBuilder(Round, 'round').setLock(lock).where('round.id = :roundId', { roundId }).getOne();
    if (!round) throw notFound();
    return round;
  }

  private move(tx: Tx, acting: Acting, round: Round, action: RoundAction, act: RoundAct, facts = {}, set: Partial<Round> = {}, details = {}, payload = {}): Promise<Moved> {
    return this.moves.move(tx, acting, {
      noun: 'round',
      entity: Round,
      subject: round,
      action,
      actors: actorsTowards(acting, {}),
      facts,
      seenVersion: act.version,
      reason: act.reason,
      set: set as never,
      details: { roundId: round.id, campaignId: round.campaignId, ...details },
      payload: { roundId: round.id, ...payload },
    });
  }
}
