import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { selectionResults, type RecordRuling, type RulingDraft, type SelectionResult } from '@huibian/contracts';
import { Campaign } from '@huibian/campaigns';
import { CaseMovesService, type Case, type CaseMove } from '@huibian/cases';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { fieldRefused, notFound, Refused, refused, shanghaiDate, type Tx } from '@huibian/platform';
import type { CaseRoute, CaseState, Refusal, RulingAction } from '@huibian/workflow';
import { noticeOver } from '../notice/notice.rules';
import { ScansService } from '../scan/scans.service';
import { ShortlistsService } from '../shortlist/shortlists.service';
import { awaitsPlace, decisionDayRefusal, hasLeft, rulingRefusal, type RuledCase } from './ruling.rules';
import { Ruling, RulingDecision } from './ruling.entity';

interface DecisionRow {
  caseId: string;
  title: string;
  state: CaseState;
  route: CaseRoute;
  decidedBy: string | null;
  noticeState: string | null;
  noticeEndsOn: string | null;
  noticeClosingTime: string | null;
  openObjections: number;
  substituted: boolean;
}

/** With the case itself, locked. */
type LockedCase = RuledCase & { subject: Case; substituted: boolean };

/** What the leading group decided: recorded from its paper, announced for all its cases together. */
@Injectable()
export class RulingsService {
  constructor(
    private readonly shortlists: ShortlistsService,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly caseMoves: CaseMovesService,
    private readonly scans: ScansService,
  ) {}

  async record(tx: Tx, acting: Acting, input: RecordRuling): Promise<{ id: string; state: string; version: number }> {
    const shortlist = await this.shortlists.locked(tx, input.shortlistId);
    if (shortlist.state === 'staged') throw refused(422, 'shortlist.not_proposed');
    const { settings } = await tx.findOneByOrFail(Campaign, { id: shortlist.campaignId });
    const wrongDay = decisionDayRefusal(input.decidedOn, settings.dates.opensOn, shanghaiDate(acting.receivedAt));
    if (wrongDay) throw fieldRefused('decidedOn', wrongDay.code, wrongDay.params);
    await this.scans.mustBeStored(input.scan);
    const decided = await this.decidedCases(tx, acting, shortlist.id, input.decisions);
    for (const one of decided) {
      const refusal = rulingRefusal(one, stateName);
      if (refusal) throw new Refused(422, refusal);
    }
    const id = v7();
    const { decisions, shortlistId, ...paper } = input;
    await tx.insert(Ruling, { id, campaignId: shortlist.campaignId, shortlistId, state: 'recorded', version: 0, ...paper, recordedAt: acting.receivedAt, announcedAt: null });
    await tx.insert(RulingDecision, decisions.map((decision) => ({ rulingId: id, ...decision, standing: true })));
    await this.history.record(tx, acting, { noun: 'ruling', subjectId: id, action: 'record', toState: 'recorded', actorRole: actorsTowards(acting, {})[0] ?? 'system', details: { campaignId: shortlist.campaignId, shortlistId, number: input.number, decidedOn: input.decidedOn, scan: input.scan?.sha256 ?? null, decisions } });
    const approved = decided.filter((decision) => decision.result === 'best_practice');
    await this.caseMoves.moveMany(tx, acting, approved.map(({ caseId, subject, noticeRefusal }) => ({ caseId, subject, action: 'rule', facts: { ruling_recorded: null, notice_over: noticeRefusal, no_open_objection: null }, details: { rulingId: id, number: input.number } })));
    return { id, state: 'recorded', version: 0 };
  }

  /** What a ruling would begin from: the list as it is staged, and for each result why a case cannot get it now. */
  async draft(tx: Tx, acting: Acting, shortlistId: string): Promise<RulingDraft> {
    await this.shortlists.locked(tx, shortlistId);
    const entries = await this.shortlists.placed(tx, shortlistId);
    const cases = await this.decidedCases(tx, acting, shortlistId, entries.map(({ caseId }) => ({ caseId, result: 'best_practice' })));
    const found = new Map(cases.map((one) => [one.caseId, one]));
    const refusalOf = (caseId: string, result: SelectionResult) => rulingRefusal({ ...found.get(caseId)!, result }, stateName);
    return { entries: entries.map(({ caseId, result }) => ({ caseId, result, refusals: Object.fromEntries(selectionResults.map((one) => [one, refusalOf(caseId, one)])) as RulingDraft['entries'][number]['refusals'] })) };
  }

  /** Everybody learns at once: what was selected becomes approved, what was not ends, reserves are told and stay where they are. */
  async announce(tx: Tx, acting: Acting, rulingId: string, act: { version: number }): Promise<Moved> {
    const ruling = await this.locked(tx, rulingId);
    // The list before its cases: whoever records a ruling takes the locks in that order too.
    const shortlist = await this.shortlists.locked(tx, ruling.shortlistId);
    const decisions = await tx.findBy(RulingDecision, { rulingId });
    const cases = (await this.decidedCases(tx, acting, ruling.shortlistId, decisions)).filter((one) => !hasLeft(one));
    const moved = await this.move(tx, acting, ruling, 'announce', act, { notice_over: afterNoticeRefusal(cases), no_open_objection_left_unheld: unheldObjection(cases) }, { announcedAt: acting.receivedAt });
    await this.caseMoves.moveMany(tx, acting, cases.flatMap((one) => announced(one, ruling) ?? []));
    await this.shortlists.placeAsRuled(tx, ruling);
    if (shortlist.state === 'proposed') await this.shortlists.settle(tx, acting, shortlist);
    return moved;
  }

  /** Tells a case that was on hold when its ruling was announced, once the hold is gone. */
  async announceLate(tx: Tx, acting: Acting, rulingId: string, caseId: string): Promise<Moved> {
    const ruling = await this.locked(tx, rulingId);
    const decision = await tx.findOneBy(RulingDecision, { rulingId, caseId, standing: true });
    if (!decision || ruling.state !== 'announced' || decision.result === 'reserve') throw refused(422, 'ruling.not_recorded');
    const [one] = await this.decidedCases(tx, acting, ruling.shortlistId, [decision]);
    if (!one) throw notFound();
    if (one.result === 'not_selected') return this.caseMoves.move(tx, acting, { caseId, action: 'not_select', facts: { ruling_recorded: null }, details: { rulingId, number: ruling.number } });
    const facts = { ruling_recorded: null, notice_over: one.noticeRefusal, no_open_objection: one.openObjections > 0 ? { code: 'objection.open' } : null };
    return this.caseMoves.move(tx, acting, { ...approval(one, ruling), facts });
  }

  /** Only before anybody was told, and only where no notice followed it. Cases it moved go back to the list. */
  async revoke(tx: Tx, acting: Acting, rulingId: string, act: { version: number; reason?: string }): Promise<Moved> {
    const ruling = await this.locked(tx, rulingId);
    const decisions = await tx.findBy(RulingDecision, { rulingId });
    const cases = (await this.decidedCases(tx, acting, ruling.shortlistId, decisions)).filter((one) => !hasLeft(one));
    const past = cases.find((one) => one.result === 'best_practice' && one.state !== 'ruled');
    const keeps = past && (past.state === 'held' ? { code: 'ruling.case_held', params: { title: past.title } } : { code: 'shortlist.on_notice' });
    const moved = await this.move(tx, acting, ruling, 'revoke', act, { no_notice: keeps ?? null });
    await tx.update(RulingDecision, { rulingId }, { standing: false });
    const approved = cases.filter((decision) => decision.result === 'best_practice');
    await this.caseMoves.moveMany(tx, acting, approved.map(({ caseId, subject }) => ({ caseId, subject, action: 'unrule', reason: act.reason, details: { rulingId } })));
    return moved;
  }

  private async locked(tx: Tx, rulingId: string): Promise<Ruling> {
    const ruling = await tx.createQueryBuilder(Ruling, 'ruling').setLock('pessimistic_write').where('ruling.id = :rulingId', { rulingId }).getOne();
    if (!ruling) throw notFound();
    return ruling;
  }

  private async decidedCases(tx: Tx, acting: Acting, shortlistId: string, decisions: readonly { caseId: string; result: SelectionResult; rulingId?: string }[]): Promise<LockedCase[]> {
    const subjects = new Map((await this.caseMoves.lockMany(tx, decisions.map((decision) => decision.caseId))).map((subject) => [subject.id, subject]));
    const rows: DecisionRow[] = await tx.query(
      `SELECT c.id AS "caseId", c.title, c.state, c.route,
              (SELECT r.number FROM ruling_decisions d JOIN rulings r ON r.id = d.ruling_id WHERE d.case_id = c.id AND d.standing AND d.result <> 'reserve' AND d.ruling_id IS DISTINCT FROM $3 LIMIT 1) AS "decidedBy",
              n.state AS "noticeState", n.ends_on::text AS "noticeEndsOn", n.closing_time AS "noticeClosingTime",
              (SELECT count(*)::int FROM objections o WHERE o.case_id = c.id AND o.state = 'accepted') AS "openObjections",
              ${substitutedSql} AS substituted
         FROM shortlist_entries e JOIN cases c ON c.id = e.case_id
         LEFT JOIN LATERAL (SELECT * FROM notices n JOIN notice_cases l ON l.notice_id = n.id WHERE l.case_id = c.id AND n.state IN ('published', 'closed') ORDER BY n.published_on DESC LIMIT 1) n ON true
        WHERE e.shortlist_id = $1 AND c.id = ANY ($2) ORDER BY e.place`,
      [shortlistId, decisions.map((decision) => decision.caseId), decisions[0]?.rulingId ?? null],
    );
    if (rows.length !== new Set(decisions.map((decision) => decision.caseId)).size) throw refused(422, 'ruling.case_not_on_list');
    const results = new Map(decisions.map((decision) => [decision.caseId, decision.result]));
    return rows.map((row) => ({ ...row, subject: subjects.get(row.caseId)!, result: results.get(row.caseId)!, noticeRefusal: noticeRefusalOf(row, acting.receivedAt) }));
  }

  private move(tx: Tx, acting: Acting, ruling: Ruling, action: RulingAction, act: { version: number; reason?: string }, facts = {}, set: Partial<Ruling> = {}): Promise<Moved> {
    return this.moves.move(tx, acting, { noun: 'ruling', entity: Ruling, subject: ruling, action, actors: actorsTowards(acting, {}), facts, seenVersion: act.version, reason: act.reason, set: set as never, details: { campaignId: ruling.campaignId, number: ruling.number } });
  }
}

/** 递补: the case took its place after results of its list had been announced; `$3` is the ruling at hand. */
const substitutedSql = `(EXISTS (SELECT 1 FROM rulings told WHERE told.shortlist_id = e.shortlist_id AND told.state = 'announced' AND told.id IS DISTINCT FROM $3)
  AND EXISTS (SELECT 1 FROM history_rows h WHERE h.subject_noun = 'shortlist' AND h.subject_id = e.shortlist_id AND h.action = 'substitute' AND h.details->>'caseId' = c.id::text))`;

const byRuling = ({ caseId, subject }: LockedCase, { id, number }: Ruling) => ({ caseId, subject, details: { rulingId: id, number } });

/** Of a substitute its units hear that it moved up. */
const approval = (one: LockedCase, ruling: Ruling): CaseMove & { subject: Case } => ({
  ...byRuling(one, ruling),
  action: 'approve',
  facts: { ruling_recorded: null, notice_over: null, no_open_objection: null },
  ...(one.substituted ? { payload: { substituted: true } } : {}),
});

/** What an announcement says of a case; null of a held one, which waits for what comes of its objection. A reserve has nothing to wait for. */
function announced(one: LockedCase, ruling: Ruling): (CaseMove & { subject: Case }) | null {
  const facts = { ruling_recorded: null };
  if (one.result === 'reserve') return awaitsPlace(one) ? { ...byRuling(one, ruling), action: 'reserve', facts } : null;
  if (one.state === 'held') return null;
  return one.result === 'best_practice' ? approval(one, ruling) : { ...byRuling(one, ruling), action: 'not_select', facts };
}

const stateName = (state: CaseState): string => `@case.state.${state}`;

function noticeRefusalOf(row: DecisionRow, at: Date): Refusal | null {
  if (row.route.notice === 'none') return null;
  if (row.noticeState !== 'published' && row.noticeState !== 'closed') return { code: 'notice.not_over', params: { date: '—' } };
  return noticeOver({ state: row.noticeState, endsOn: row.noticeEndsOn, closingTime: row.noticeClosingTime }, at);
}

function afterNoticeRefusal(cases: readonly RuledCase[]): Refusal | null {
  const waiting = cases.filter((one) => one.result === 'best_practice' && one.state !== 'held' && one.route.notice === 'after_ruling' && (one.state !== 'on_notice' || one.noticeRefusal !== null));
  return waiting.length === 0 ? null : { code: 'ruling.notice_after', params: { count: waiting.length } };
}

function unheldObjection(cases: readonly RuledCase[]): Refusal | null {
  const open = cases.find((one) => one.result === 'best_practice' && one.state !== 'held' && one.openObjections > 0);
  return open ? { code: 'ruling.objection_open', params: { title: open.title } } : null;
}
