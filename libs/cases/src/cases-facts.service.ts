import { Injectable } from '@nestjs/common';
import type { LateKind } from '@huibian/contracts';
import { unitsActedFor, type Acting } from '@huibian/history';
import { Database, notFound, type Tx } from '@huibian/platform';
import { PrintFonts } from './draft/print-fonts.service';
import { handsSql, standingPaperSql } from './entry/entry-paper.queries';
import { caseFacts, lateDayUsed, type CaseFacts, type FactBasis, type LateDay } from './case-facts.rules';

/** A recommended case its unit took back gives its place (名额) back; one the office retracted does not. */
export const placeUsedSql = `r.state = 'recommended' AND used_by.state <> 'withdrawn'`;

/** The newest admission of a unit in the campaign of `cases c`. */
export const standingLateSql = (unit: string, kind: LateKind): string =>
  `(SELECT n.id FROM late_admissions n WHERE n.campaign_id = c.campaign_id AND n.unit_id = ${unit} AND n.kind = '${kind}' ORDER BY n.id DESC LIMIT 1)`;
const lateDaySql = (id: string): string => `(SELECT json_build_object('id', l.id, 'until', l.until, 'reason', l.reason) FROM late_admissions l WHERE l.id = ${id})`;

const basisSql = `
  SELECT c.id AS "caseId", c.title, c.draft, c.state IN ('drafting', 'returned') AS "inHand", a.state AS "campaignState", a.settings,
    (SELECT json_agg(json_build_object('id', u.id, 'shortName', u.short_name, 'isLead', s.is_lead,
              'confirmed', EXISTS (SELECT 1 FROM case_confirmations k WHERE k.case_id = c.id AND k.unit_id = u.id AND k.voided_at IS NULL AND k.text_hash = c.draft_hash))
            ORDER BY s.position)
       FROM case_units s JOIN units u ON u.id = s.unit_id WHERE s.case_id = c.id) AS units,
    EXISTS (SELECT 1 FROM case_returns b JOIN case_revisions v ON v.id = b.revision_id
             WHERE b.case_id = c.id AND b.answered_at IS NULL AND v.text = c.draft
               AND v.unit_ids = (SELECT array_agg(s.unit_id ORDER BY s.position) FROM case_units s WHERE s.case_id = c.id)) AS "unchangedSinceReturn",
    (SELECT q.original + coalesce((SELECT sum(g.added) FROM quota_grants g WHERE g.quota_id = q.id), 0)::int
       FROM quotas q WHERE q.campaign_id = c.campaign_id AND q.recommender_id = c.recommender_id AND q."group" = c."group") AS quota,
    (SELECT count(*)::int FROM recommendations r JOIN cases used_by ON used_by.id = r.case_id
      WHERE r.campaign_id = c.campaign_id AND r.recommender_id = c.recommender_id AND r."group" = c."group" AND ${placeUsedSql}) AS "quotaUsed",
    ${lateDaySql(`CASE WHEN c.submitted_at IS NULL THEN ${standingLateSql('c.lead_unit_id', 'submission')} ELSE c.late_admission_id END`)} AS late,
    ${lateDaySql(standingLateSql('c.recommender_id', 'recommendation'))} AS "lateRecommendation",
    ${handsSql} AS hands, e.id IS NOT NULL AS "hasPaper"
  FROM cases c JOIN campaigns a ON a.id = c.campaign_id
  LEFT JOIN ${standingPaperSql} ON true
  WHERE c.id = ANY($1)`;

/** The facts about cases this stage owns. One statement, however many cases. */
@Injectable()
export class CasesFacts {
  constructor(
    private readonly database: Database,
    private readonly printFonts: PrintFonts,
  ) {}

  /** @param tx the verb's transaction where the facts are checked under its lock; left out for display */
  async factsFor(acting: Acting, caseIds: readonly string[], tx?: Tx): Promise<Map<string, CaseFacts>> {
    const rows = await read(tx ?? this.database.reader, caseIds);
    const leadsUnits = unitsActedFor(acting, ['unit_lead']);
    const found = new Map<string, CaseFacts>();
    for (const row of rows) {
      const unprintable = row.inHand ? await this.printFonts.unprintableIn(row.draft) : [];
      found.set(row.caseId, caseFacts({ ...row, unprintable }, acting.receivedAt, leadsUnits, acting.userId));
    }
    return found;
  }

  async factsOf(tx: Tx, acting: Acting, caseId: string): Promise<CaseFacts> {
    const facts = (await this.factsFor(acting, [caseId], tx)).get(caseId);
    if (!facts) throw notFound();
    return facts;
  }

  /** 逾期补报: the lead's act that lets this very act through after the day; null where it is in time. */
  async lateDayOf(tx: Tx, acting: Acting, caseId: string, act: LateKind): Promise<LateDay | null> {
    const [row] = await read(tx, [caseId]);
    return row ? lateDayUsed({ ...row, unprintable: [] }, act, acting.receivedAt) : null;
  }
}

type BasisRow = Omit<FactBasis, 'unprintable'> & { inHand: boolean };
const read = (from: Pick<Tx, 'query'>, caseIds: readonly string[]): Promise<BasisRow[]> => from.query(basisSql, [[...caseIds]]);

/** What the history of a late act says of it. */
export const lateDetails = (late: LateDay | null): Record<string, string> => (late === null ? {} : { lateUntil: late.until, lateReason: late.reason });
