import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { HoldCase, InvestigateObjection, RegisterObjection } from '@huibian/contracts';
import { Campaign } from '@huibian/campaigns';
import { CaseAccess, CaseMovesService, type Case } from '@huibian/cases';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { fieldRefused, notFound, refused, shanghaiDate, type Tx } from '@huibian/platform';
import type { ObjectionAction, Refusal } from '@huibian/workflow';
import { objectionDayRefusal, receivedInTime } from '../notice/notice.rules';
import { Notice } from '../notice/notice.entity';
import { ScansService } from '../scan/scans.service';
import { Objection } from './objection.entity';

/** Objections and the holds that follow from them: an accepted one stops its case, and only its case. */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly caseMoves: CaseMovesService,
    private readonly access: CaseAccess,
    private readonly scans: ScansService,
  ) {}

  /** Entered by the office, however it came. The objector's name goes to the erasable part of the record only. */
  async register(tx: Tx, acting: Acting, input: RegisterObjection): Promise<{ id: string; state: string; version: number; receiptNumber: string }> {
    const notice = await tx.createQueryBuilder(Notice, 'notice').setLock('pessimistic_write').where('notice.id = :id', { id: input.noticeId }).getOne();
    if (!notice) throw notFound();
    if (notice.state !== 'published' && notice.state !== 'closed') throw refused(422, 'notice.not_open');
    const listed: unknown[] = await tx.query('SELECT 1 FROM notice_cases WHERE notice_id = $1 AND case_id = $2', [notice.id, input.caseId]);
    if (listed.length === 0) throw refused(422, 'notice.not_listed');
    const wrongDay = objectionDayRefusal(input, notice.publishedOn!, shanghaiDate(acting.receivedAt));
    if (wrongDay) throw fieldRefused(wrongDay.path, wrongDay.refusal.code, wrongDay.refusal.params);
    await this.scans.mustBeStored(input.scan);
    const id = v7();
    const receiptNumber = await this.nextReceiptNumber(tx, shanghaiDate(acting.receivedAt).slice(0, 4));
    const objector = input.anonymous ? null : input.objector;
    await tx.insert(Objection, { id, ...input, objector, state: 'registered', version: 0, receiptNumber, investigation: null, answer: null, createdAt: acting.receivedAt });
    await this.history.record(tx, acting, {
      noun: 'objection',
      subjectId: id,
      action: 'register',
      toState: 'registered',
      actorRole: actorsTowards(acting, {})[0] ?? 'system',
      details: { noticeId: notice.id, caseId: input.caseId, receiptNumber, form: input.form, receivedOn: input.receivedOn, postmarkedOn: input.postmarkedOn, scan: input.scan?.sha256 ?? null },
      personal: objector ? { objector: objector.name, contact: objector.contact } : undefined,
    });
    return { id, state: 'registered', version: 0, receiptNumber };
  }

  /** Accepts and holds its case in one transaction; a case that is held already stays held. */
  async accept(tx: Tx, acting: Acting, objectionId: string, act: { version: number }): Promise<Moved> {
    const objection = await this.locked(tx, objectionId);
    const notice = await tx.findOneByOrFail(Notice, { id: objection.noticeId });
    const campaign = await tx.findOneByOrFail(Campaign, { id: notice.campaignId });
    const received_in_time = receivedInTime(objection, notice.endsOn, campaign.settings.notice.letterCountsBy);
    const moved = await this.move(tx, acting, objection, 'accept', act, { received_in_time });
    const subject = await this.lockedCase(tx, objection);
    if (holdable.has(subject.state)) {
      await this.caseMoves.move(tx, acting, { caseId: subject.id, subject, action: 'hold', reason: objection.receiptNumber, details: { objectionId } });
    }
    return moved;
  }

  async refuse(tx: Tx, acting: Acting, objectionId: string, act: { version: number; reason?: string }): Promise<Moved> {
    return this.move(tx, acting, await this.locked(tx, objectionId), 'refuse', act, {}, { answer: act.reason ?? null });
  }

  async investigate(tx: Tx, acting: Acting, objectionId: string, input: InvestigateObjection): Promise<Moved> {
    const known: unknown[] = await tx.query('SELECT 1 FROM units WHERE id = $1', [input.unitId]);
    if (known.length === 0) throw fieldRefused('unitId', 'objection.unit_unknown');
    const investigation = { unitId: input.unitId, dueOn: input.dueOn };
    return this.move(tx, acting, await this.locked(tx, objectionId), 'investigate', input, {}, { investigation }, investigation);
  }

  /** 成立: the case stays on hold until the office retracts it or carries it over. */
  async uphold(tx: Tx, acting: Acting, objectionId: string, act: { version: number; reason?: string }): Promise<Moved> {
    return this.move(tx, acting, await this.locked(tx, objectionId), 'uphold', act, {}, { answer: act.reason ?? null });
  }

  /** 不成立: the case goes back to where it stood, unless another objection still holds it, or the lead does for a reason of its own. */
  async dismiss(tx: Tx, acting: Acting, objectionId: string, act: { version: number; reason?: string }): Promise<Moved> {
    const objection = await this.locked(tx, objectionId);
    const moved = await this.move(tx, acting, objection, 'dismiss', act, {}, { answer: act.reason ?? null });
    const subject = await this.lockedCase(tx, objection);
    if (subject.state === 'held' && !(await this.holdRefusal(tx, subject.id)) && (await heldByObjection(tx, subject.id))) {
      await this.caseMoves.move(tx, acting, { caseId: subject.id, subject, action: 'release_hold', facts: { no_open_objection: null }, reason: objection.receiptNumber, details: { objectionId } });
    }
    return moved;
  }

  /** 暂缓 by the lead, without an objection. */
  async hold(tx: Tx, acting: Acting, caseId: string, input: HoldCase): Promise<Moved> {
    const subject = await this.access.lock(tx, acting, caseId);
    return this.caseMoves.move(tx, acting, { caseId, subject, action: 'hold', seenVersion: input.version, reason: input.reason });
  }

  async releaseHold(tx: Tx, acting: Acting, caseId: string, input: HoldCase): Promise<Moved> {
    const subject = await this.access.lock(tx, acting, caseId);
    const no_open_objection = await this.holdRefusal(tx, caseId);
    return this.caseMoves.move(tx, acting, { caseId, subject, action: 'release_hold', seenVersion: input.version, reason: input.reason, facts: { no_open_objection } });
  }

  private async holdRefusal(tx: Tx, caseId: string): Promise<Refusal | null> {
    const rows: { state: string }[] = await tx.query(`SELECT DISTINCT state FROM objections WHERE case_id = $1 AND state IN ('accepted', 'upheld') ORDER BY state`, [caseId]);
    if (rows.length === 0) return null;
    return rows[0]!.state === 'accepted' ? { code: 'objection.open' } : { code: 'objection.upheld' };
  }

  /** Locked before anything is asked about it: one objection must not release the case while another is just being accepted. */
  private lockedCase(tx: Tx, objection: Objection): Promise<Case> {
    return this.caseMoves.lock(tx, objection.caseId);
  }

  /** 异议2022-001: counted per year, under a lock that lasts as long as the transaction. */
  private async nextReceiptNumber(tx: Tx, year: string): Promise<string> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('objection receipt ' || $1))`, [year]);
    const rows: { next: number }[] = await tx.query(`SELECT count(*)::int + 1 AS next FROM objections WHERE receipt_number LIKE '异议' || $1 || '-%'`, [year]);
    return `异议${year}-${String(rows[0]?.next ?? 1).padStart(3, '0')}`;
  }

  private async locked(tx: Tx, objectionId: string): Promise<Objection> {
    const objection = await tx.createQueryBuilder(Objection, 'objection').setLock('pessimistic_write').where('objection.id = :objectionId', { objectionId }).getOne();
    if (!objection) throw notFound();
    return objection;
  }

  private move(tx: Tx, acting: Acting, objection: Objection, action: ObjectionAction, act: { version: number; reason?: string }, facts = {}, set: Partial<Objection> = {}, details = {}): Promise<Moved> {
    return this.moves.move(tx, acting, { noun: 'objection', entity: Objection, subject: objection, action, actors: actorsTowards(acting, {}), facts, seenVersion: act.version, reason: act.reason, set: set as never, details: { noticeId: objection.noticeId, caseId: objection.caseId, ...details } });
  }
}

/** Where an objection still finds something to hold. */
const holdable: ReadonlySet<string> = new Set(['shortlisted', 'on_notice', 'ruled', 'approved', 'in_batch']);

/** Whether an objection put a case on the hold it is under; an act of the lead's own is lifted by the lead alone. */
async function heldByObjection(tx: Pick<Tx, 'query'>, caseId: string): Promise<boolean> {
  const rows: { objection: boolean }[] = await tx.query(
    `SELECT h.details->>'objectionId' IS NOT NULL AS objection FROM history_rows h WHERE h.subject_noun = 'case' AND h.subject_id = $1 AND h.action = 'hold' ORDER BY h.sequence DESC LIMIT 1`,
    [caseId],
  );
  return rows[0]?.objection === true;
}
