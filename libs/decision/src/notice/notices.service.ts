import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CreateNotice, EditNotice, PublishNotice } from '@huibian/contracts';
import { beyondKnownHolidays, Campaign, endOfTerm } from '@huibian/campaigns';
import { CaseMovesService } from '@huibian/cases';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { fieldRefused, notFound, refused, shanghaiDate, type Tx } from '@huibian/platform';
import type { NoticeAction } from '@huibian/workflow';
import { Shortlist } from '../shortlist/shortlist.entity';
import { Notice } from './notice.entity';
import { noticeOver, publicationDayRefusal } from './notice.rules';

/** The notice of a list: which cases, from when, until when; only its cases wait for it. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly caseMoves: CaseMovesService,
  ) {}

  /** Lists the 最佳实践 of a proposed list that have not been on notice; before the ruling or after it, as the campaign says. */
  async create(tx: Tx, acting: Acting, input: CreateNotice): Promise<{ id: string; state: string; version: number }> {
    const shortlist = await tx.findOneBy(Shortlist, { id: input.shortlistId });
    if (!shortlist) throw notFound();
    const campaign = await tx.findOneByOrFail(Campaign, { id: shortlist.campaignId });
    const { stages, notice: rules, dates } = campaign.settings;
    if (stages.notice === 'none') throw refused(422, 'notice.off');
    const ready: { id: string }[] = await tx.query(
      `SELECT c.id FROM shortlist_entries e JOIN cases c ON c.id = e.case_id JOIN units lead ON lead.id = c.lead_unit_id
        WHERE e.shortlist_id = $1 AND e.result = 'best_practice' AND c.state = $2 AND ($3::uuid[] IS NULL OR c.id = ANY ($3)) ORDER BY lead.order_key, c.id`,
      [shortlist.id, stages.notice === 'before_ruling' ? 'shortlisted' : 'ruled', input.caseIds ?? null],
    );
    if (ready.length === 0) throw refused(422, 'notice.no_cases');
    const id = v7();
    await tx.insert(Notice, { id, campaignId: campaign.id, shortlistId: shortlist.id, state: 'drafted', version: 0, title: input.title, publishedOn: null, endsOn: null, closingTime: dates.closingTime, address: '', days: rules.days, daysAre: rules.daysAre, createdAt: acting.receivedAt });
    await tx.query('INSERT INTO notice_cases (notice_id, case_id, place) SELECT $1, case_id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS listed (case_id, place)', [id, ready.map((one) => one.id)]);
    await this.history.record(tx, acting, { noun: 'notice', subjectId: id, action: 'create', toState: 'drafted', actorRole: actorsTowards(acting, {})[0] ?? 'system', details: { campaignId: campaign.id, shortlistId: shortlist.id, cases: ready.length } });
    return { id, state: 'drafted', version: 0 };
  }

  /** Not an act: nobody has seen the notice yet, and the publication records what it says. */
  async edit(tx: Tx, acting: Acting, noticeId: string, input: EditNotice): Promise<Moved> {
    return this.move(tx, acting, await this.locked(tx, noticeId), 'edit', input, {}, { title: input.title });
  }

  /** Entered when it is really out. Days count from the next day; every listed case goes on notice with it. */
  async publish(tx: Tx, acting: Acting, noticeId: string, input: PublishNotice): Promise<Moved & { endsOn: string; holidaysKnownUntil?: string }> {
    const notice = await this.locked(tx, noticeId);
    const shortlist = await tx.findOneByOrFail(Shortlist, { id: notice.shortlistId });
    const wrongDay = publicationDayRefusal(input.publishedOn, shortlist.proposedAt && shanghaiDate(shortlist.proposedAt), shanghaiDate(acting.receivedAt));
    if (wrongDay) throw fieldRefused('publishedOn', wrongDay.code, wrongDay.params);
    const endsOn = endOfTerm(input.publishedOn, notice.days, notice.daysAre);
    const facts = { list_proposed: shortlist.state === 'staged' ? { code: 'shortlist.not_proposed' } : null };
    const moved = await this.move(tx, acting, notice, 'publish', input, facts, { publishedOn: input.publishedOn, address: input.address, endsOn }, { publishedOn: input.publishedOn, endsOn, ...beyondKnownHolidays(endsOn) });
    const listed = await this.caseMoves.lockMany(tx, await this.listed(tx, noticeId));
    await this.caseMoves.moveMany(tx, acting, listed.map((subject) => ({ caseId: subject.id, subject, action: 'publish_notice', facts: { listed_in_notice: null }, details: { noticeId, endsOn } })));
    return { ...moved, endsOn, ...beyondKnownHolidays(endsOn) };
  }

  async close(tx: Tx, acting: Acting, noticeId: string, act: { version: number }): Promise<Moved> {
    const notice = await this.locked(tx, noticeId);
    return this.move(tx, acting, notice, 'close', act, { notice_over: noticeOver(notice, acting.receivedAt) });
  }

  /** What the schedule does: every notice whose last day is over. */
  async closeOver(tx: Tx, acting: Acting): Promise<string[]> {
    const open = await tx.createQueryBuilder(Notice, 'notice').setLock('pessimistic_write').where(`notice.state = 'published'`).orderBy('notice.id').getMany();
    const over = open.filter((notice) => noticeOver(notice, acting.receivedAt) === null);
    for (const notice of over) await this.move(tx, acting, notice, 'close', { version: notice.version }, { notice_over: null });
    return over.map((notice) => notice.id);
  }

  async withdraw(tx: Tx, acting: Acting, noticeId: string, act: { version: number; reason?: string }): Promise<Moved> {
    return this.move(tx, acting, await this.locked(tx, noticeId), 'withdraw', act);
  }

  async locked(tx: Tx, noticeId: string): Promise<Notice> {
    const notice = await tx.createQueryBuilder(Notice, 'notice').setLock('pessimistic_write').where('notice.id = :noticeId', { noticeId }).getOne();
    if (!notice) throw notFound();
    return notice;
  }

  private async listed(tx: Tx, noticeId: string): Promise<string[]> {
    const rows: { case_id: string }[] = await tx.query('SELECT case_id FROM notice_cases WHERE notice_id = $1 ORDER BY place', [noticeId]);
    return rows.map((row) => row.case_id);
  }

  private move(tx: Tx, acting: Acting, notice: Notice, action: NoticeAction, act: { version: number; reason?: string }, facts = {}, set: Partial<Notice> = {}, details = {}): Promise<Moved> {
    return this.moves.move(tx, acting, { noun: 'notice', entity: Notice, subject: notice, action, actors: actorsTowards(acting, {}), facts, seenVersion: act.version, reason: act.reason, set: set as never, details: { campaignId: notice.campaignId, ...details }, payload: { noticeId: notice.id } });
  }
}
