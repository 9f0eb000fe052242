import { Injectable } from '@nestjs/common';
import type { CaseGroup } from '@huibian/contracts';
import { beyondKnownHolidays, Campaign, endOfTerm } from '@huibian/campaigns';
import { actorsTowards, type Acting } from '@huibian/history';
import { Database, notFound, shanghaiDate } from '@huibian/platform';
import { allowedActions, stateTables, type CaseState, type Refusal } from '@huibian/workflow';
import { DecisionQueries } from './decision.queries';
import { Notice } from './notice/notice.entity';
import { noticeOver, receivedInTime } from './notice/notice.rules';
import { Objection } from './objection/objection.entity';
import { Shortlist } from './shortlist/shortlist.entity';
import { everyCasePlaced, keepsItsPlace, stillListed, withinCaps, withinCapsWith, type PlacedCase } from './shortlist/shortlist.rules';

type View = Record<string, unknown>;
type DecisionNoun = 'shortlist' | 'ruling' | 'notice' | 'objection';

interface ListView {
  state: string;
  caps: Record<CaseGroup, number | null>;
  entries: (Omit<PlacedCase, 'state'> & { caseState: CaseState })[];
}

const groupName = (group: CaseGroup) => `@group.${group}`;

/** The button stands at every reserve: it is off when none of them finds a place; the act asks for the very one. */
function placeForAReserve(placed: readonly PlacedCase[], caps: ListView['caps']): Refusal | null {
  const refusals = placed.filter((entry) => entry.result === 'reserve' && keepsItsPlace(entry.state)).map((entry) => withinCapsWith(entry.caseId, placed, caps, groupName));
  return refusals.every((refusal) => refusal !== null) ? (refusals[0] ?? null) : null;
}

/** What decision shows of one subject, with what may be done now. Facts that only the act itself can judge are shown as holding. */
@Injectable()
export class DecisionViews {
  constructor(
    private readonly database: Database,
    private readonly queries: DecisionQueries,
  ) {}

  async shortlist(acting: Acting, id: string): Promise<View> {
    const found = await this.queries.shortlist(id);
    if (!found) throw notFound();
    const view = found.view as unknown as ListView;
    const placed = view.entries.map((entry) => ({ ...entry, state: entry.caseState }));
    const listed = stillListed(placed);
    const [papers] = await this.database.query<{ ruled: boolean; noticed: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM rulings WHERE shortlist_id = $1 AND state <> 'revoked') AS ruled, EXISTS (SELECT 1 FROM notices WHERE shortlist_id = $1 AND state IN ('published', 'closed')) AS noticed`,
      [id],
    );
    return this.withActions(acting, 'shortlist', found.view, {
      every_case_placed: everyCasePlaced(listed),
      within_caps: view.state === 'staged' ? withinCaps(listed, view.caps, groupName) : placeForAReserve(placed, view.caps),
      no_ruling: papers?.ruled ? { code: 'shortlist.ruled' } : null,
      no_notice: papers?.noticed ? { code: 'shortlist.on_notice' } : null,
      ruling_recorded: papers?.ruled ? null : { code: 'ruling.not_recorded' },
      is_reserve: view.entries.some((entry) => entry.result === 'reserve') ? null : { code: 'shortlist.not_reserve' },
    });
  }

  async ruling(acting: Acting, id: string): Promise<View> {
    const found = await this.queries.ruling(id);
    if (!found) throw notFound();
    return this.withActions(acting, 'ruling', found.view, { notice_over: null, no_open_objection_left_unheld: null, no_notice: null });
  }

  async notice(acting: Acting, id: string): Promise<View> {
    const [found, notice] = await Promise.all([this.queries.notice(id), this.database.reader.findOneBy(Notice, { id })]);
    if (!found || !notice) throw notFound();
    const shortlist = await this.database.reader.findOneByOrFail(Shortlist, { id: notice.shortlistId });
    const list_proposed = shortlist.state === 'staged' ? { code: 'shortlist.not_proposed' } : null;
    // Before the publication: what would be said of it today, so that whoever publishes knows.
    const today = notice.state === 'drafted' ? { holidaysKnownUntil: beyondKnownHolidays(endOfTerm(shanghaiDate(acting.receivedAt), notice.days, notice.daysAre)).holidaysKnownUntil ?? null } : {};
    return this.withActions(acting, 'notice', { ...found.view, ...today }, { list_proposed, notice_over: noticeOver(notice, acting.receivedAt) });
  }

  async objection(acting: Acting, id: string): Promise<View> {
    const [found, objection] = await Promise.all([this.queries.objection(id), this.database.reader.findOneBy(Objection, { id })]);
    if (!found || !objection) throw notFound();
    const notice = await this.database.reader.findOneByOrFail(Notice, { id: objection.noticeId });
    const campaign = await this.database.reader.findOneByOrFail(Campaign, { id: notice.campaignId });
    return this.withActions(acting, 'objection', found.view, { received_in_time: receivedInTime(objection, notice.endsOn, campaign.settings.notice.letterCountsBy) });
  }

  private withActions(acting: Acting, noun: DecisionNoun, view: View, facts: Record<string, Refusal | null>): View {
    const actions = allowedActions(stateTables[noun], { state: String(view.state), actors: actorsTowards(acting, {}), facts });
    return { ...view, allowedActions: actions };
  }
}
