import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 } from 'uuid';
import type { CreateShortlist, StageEntries, Substitute } from '@huibian/contracts';
import { CaseMovesService, type Case } from '@huibian/cases';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import type { Refusal, ShortlistAction } from '@huibian/workflow';
import { RankingQueries } from '../ranking/ranking.queries';
import { Shortlist, ShortlistEntry } from './shortlist.entity';
import { everyCasePlaced, keepsItsPlace, stillListed, withinCaps, withinCapsWith, type PlacedCase } from './shortlist.rules';

/** The office's proposal: made from the ranking, staged in private, proposed as a whole. */
@Injectable()
export class ShortlistsService {
  constructor(
    private readonly ranking: RankingQueries,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly caseMoves: CaseMovesService,
  ) {}

  /** Takes every case that awaits the list, best first inside each group. */
  async create(tx: Tx, acting: Acting, input: CreateShortlist): Promise<{ id: string; state: string; version: number }> {
    // One list at a time: of two made at once, the second is told that there is one.
    const campaigns: unknown[] = await tx.query('SELECT 1 FROM campaigns WHERE id = $1 FOR NO KEY UPDATE', [input.campaignId]);
    if (campaigns.length === 0) throw notFound();
    if (await tx.existsBy(Shortlist, { campaignId: input.campaignId, state: In(['staged', 'proposed']) })) throw refused(422, 'shortlist.exists');
    const waiting: { id: string }[] = await tx.query(
      `SELECT c.id FROM cases c JOIN units lead ON lead.id = c.lead_unit_id WHERE c.campaign_id = $1 AND c.state = 'reviewed' ORDER BY array_position(ARRAY['province', 'city', 'county'], c."group"), lead.order_key, c.id`,
      [input.campaignId],
    );
    if (waiting.length === 0) throw refused(422, 'shortlist.no_cases');
    const ranking = await this.ranking.rankingOf(input.campaignId, tx);
    const rows = (ranking?.groups ?? []).flatMap((group) => group.rows);
    const standings = new Map(rows.map((row, index) => [row.caseId, { index, standing: row.official }]));
    // A case without a ranking comes after those that have one, in the official order.
    const placeOf = (caseId: string) => standings.get(caseId)?.index ?? rows.length;
    const ordered = waiting.map((one) => one.id).sort((a, b) => placeOf(a) - placeOf(b));

    const id = v7();
    await tx.insert(Shortlist, { id, campaignId: input.campaignId, state: 'staged', version: 0, caps: input.caps, ranking: ranking as never, createdAt: acting.receivedAt, proposedAt: null });
    await tx.insert(ShortlistEntry, ordered.map((caseId, index) => ({ shortlistId: id, caseId, place: index + 1, rank: standings.get(caseId)?.standing.rank ?? null, value: standings.get(caseId)?.standing.rounded ?? null, result: null, reservePlace: null, remark: '' })));
    await this.history.record(tx, acting, { noun: 'shortlist', subjectId: id, action: 'create', toState: 'staged', actorRole: actorsTowards(acting, {})[0] ?? 'system', details: { campaignId: input.campaignId, cases: ordered.length, caps: input.caps } });
    return { id, state: 'staged', version: 0 };
  }

  /** Places cases while the list is the office's own. Not an act: the proposal is. */
  async stage(tx: Tx, acting: Acting, shortlistId: string, input: StageEntries): Promise<Moved> {
    const shortlist = await this.locked(tx, shortlistId);
    const known = new Set((await tx.findBy(ShortlistEntry, { shortlistId })).map((entry) => entry.caseId));
    if (input.entries.some((entry) => !known.has(entry.caseId))) throw refused(422, 'shortlist.case_not_on_list');
    const moved = await this.move(tx, acting, shortlist, 'stage', input, {}, { caps: input.caps });
    // One statement for a list of a thousand; of a case that comes twice the last word counts.
    const entries = [...new Map(input.entries.map((entry) => [entry.caseId, entry])).values()];
    await tx.query(
      `UPDATE shortlist_entries e SET result = said.result, reserve_place = CASE WHEN said.result = 'reserve' THEN said.place END, remark = said.remark
         FROM unnest($2::uuid[], $3::text[], $4::int[], $5::text[]) AS said (case_id, result, place, remark) WHERE e.shortlist_id = $1 AND e.case_id = said.case_id`,
      [shortlistId, entries.map((entry) => entry.caseId), entries.map((entry) => entry.result), entries.map((entry) => entry.reservePlace), entries.map((entry) => entry.remark)],
    );
    return moved;
  }

  async propose(tx: Tx, acting: Acting, shortlistId: string, act: { version: number }): Promise<Moved> {
    const shortlist = await this.locked(tx, shortlistId);
    const subjects = await this.lockCases(tx, shortlistId);
    const entries = stillListed(await this.placed(tx, shortlistId));
    const facts = { every_case_placed: everyCasePlaced(entries), within_caps: withinCaps(entries, shortlist.caps, (group) => `@group.${group}`) };
    const moved = await this.move(tx, acting, shortlist, 'propose', act, facts, { proposedAt: acting.receivedAt }, { entries: entries.map(({ caseId, result }) => ({ caseId, result })) });
    // A case that was on hold while the list was recalled is listed already, or will be when it comes back: it stops no other.
    const listed = entries.filter((one) => one.result !== 'not_selected' && one.state !== 'shortlisted' && one.state !== 'held');
    await this.caseMoves.moveMany(tx, acting, listed.map(({ caseId, result }) => ({ caseId, subject: subjects.get(caseId)!, action: 'shortlist', facts: { on_proposed_list: null }, details: { shortlistId, result } })));
    return moved;
  }

  async recall(tx: Tx, acting: Acting, shortlistId: string, act: { version: number; reason?: string }): Promise<Moved> {
    const shortlist = await this.locked(tx, shortlistId);
    const subjects = await this.lockCases(tx, shortlistId);
    const rows: { ruled: boolean; noticed: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM rulings WHERE shortlist_id = $1 AND state <> 'revoked') AS ruled, EXISTS (SELECT 1 FROM notices WHERE shortlist_id = $1 AND state IN ('published', 'closed')) AS noticed`,
      [shortlistId],
    );
    const facts = { no_ruling: rows[0]?.ruled ? { code: 'shortlist.ruled' } : null, no_notice: rows[0]?.noticed ? { code: 'shortlist.on_notice' } : null };
    const moved = await this.move(tx, acting, shortlist, 'recall', act, facts, { proposedAt: null });
    const listed = (await this.placed(tx, shortlistId)).filter((one) => one.state === 'shortlisted');
    await this.caseMoves.moveMany(tx, acting, listed.map(({ caseId }) => ({ caseId, subject: subjects.get(caseId)!, action: 'unlist', reason: act.reason, details: { shortlistId } })));
    return moved;
  }

  /** 递补: a reserve takes a place that came free; it then goes through notice and ruling like the others. */
  async substitute(tx: Tx, acting: Acting, shortlistId: string, input: Substitute): Promise<Moved> {
    const shortlist = await this.locked(tx, shortlistId);
    const entry = await tx.findOneBy(ShortlistEntry, { shortlistId, caseId: input.caseId });
    await this.lockCases(tx, shortlistId);
    const entries = await this.placed(tx, shortlistId);
    const standing = entries.find((one) => one.caseId === input.caseId && keepsItsPlace(one.state));
    const is_reserve = entry?.result === 'reserve' && standing ? await ruledOtherwise(tx, standing) : { code: 'shortlist.not_reserve' };
    const within_caps = withinCapsWith(input.caseId, entries, shortlist.caps, (group) => `@group.${group}`);
    const moved = await this.move(tx, acting, shortlist, 'substitute', input, { is_reserve, within_caps }, {}, { caseId: input.caseId, reservePlace: entry?.reservePlace ?? null });
    await tx.update(ShortlistEntry, { shortlistId, caseId: input.caseId }, { result: 'best_practice', reservePlace: null });
    return moved;
  }

  /**
   * The leading group may place a case otherwise than it was proposed: from the announcement on, places and reserves are what it ruled.
   * A reserve that was substituted after the ruling keeps the place it took.
   */
  async placeAsRuled(tx: Tx, ruling: { id: string; shortlistId: string }): Promise<void> {
    await tx.query(
      `UPDATE shortlist_entries e SET result = d.result, reserve_place = CASE WHEN d.result = 'reserve' THEN e.reserve_place END
         FROM ruling_decisions d JOIN rulings r ON r.id = d.ruling_id
        WHERE d.ruling_id = $1 AND e.shortlist_id = $2 AND e.case_id = d.case_id AND e.result IS DISTINCT FROM d.result
          AND NOT EXISTS (SELECT 1 FROM history_rows h WHERE h.subject_noun = 'shortlist' AND h.subject_id = e.shortlist_id AND h.action = 'substitute' AND h.details->>'caseId' = e.case_id::text AND h.at >= r.recorded_at)`,
      [ruling.id, ruling.shortlistId],
    );
  }

  /** After the announcement: the list has nothing left to propose. */
  settle(tx: Tx, acting: Acting, shortlist: Shortlist): Promise<Moved> {
    return this.move(tx, acting, shortlist, 'settle', { version: shortlist.version }, { ruling_recorded: null });
  }

  async locked(tx: Tx, shortlistId: string): Promise<Shortlist> {
    const shortlist = await tx.createQueryBuilder(Shortlist, 'shortlist').setLock('pessimistic_write').where('shortlist.id = :shortlistId', { shortlistId }).getOne();
    if (!shortlist) throw notFound();
    return shortlist;
  }

  /** All cases of the list, locked in the order everybody locks them in. */
  async lockCases(tx: Tx, shortlistId: string): Promise<Map<string, Case>> {
    const entries = await tx.findBy(ShortlistEntry, { shortlistId });
    const locked = await this.caseMoves.lockMany(tx, entries.map((entry) => entry.caseId));
    return new Map(locked.map((subject) => [subject.id, subject]));
  }

  /** The entries with what the rules ask of them, in list order. */
  placed(tx: Pick<Tx, 'query'>, shortlistId: string): Promise<PlacedCase[]> {
    return tx.query(
      `SELECT e.case_id AS "caseId", c.title, c."group", c.state, e.result FROM shortlist_entries e JOIN cases c ON c.id = e.case_id WHERE e.shortlist_id = $1 ORDER BY e.place`,
      [shortlistId],
    );
  }

  private move(tx: Tx, acting: Acting, shortlist: Shortlist, action: ShortlistAction, act: { version: number; reason?: string }, facts = {}, set: Partial<Shortlist> = {}, details = {}): Promise<Moved> {
    return this.moves.move(tx, acting, { noun: 'shortlist', entity: Shortlist, subject: shortlist, action, actors: actorsTowards(acting, {}), facts, seenVersion: act.version, reason: act.reason, set: set as never, details: { campaignId: shortlist.campaignId, ...details } });
  }
}

/** A reserve of the list that a ruling has decided otherwise is none any more, though nobody was told yet. */
async function ruledOtherwise(tx: Pick<Tx, 'query'>, { caseId, title }: PlacedCase): Promise<Refusal | null> {
  const rows: { number: string }[] = await tx.query(`SELECT r.number FROM ruling_decisions d JOIN rulings r ON r.id = d.ruling_id WHERE d.case_id = $1 AND d.standing AND d.result <> 'reserve' LIMIT 1`, [caseId]);
  return rows[0] ? { code: 'ruling.case_decided', params: { title, number: rows[0].number } } : null;
}
