import { Injectable } from '@nestjs/common';
import type { CaseGroup, Criterion, Marks, Ranking, RankingRowView } from '@huibian/contracts';
import { Database, type Tx } from '@huibian/platform';
import { rank, type GroupRanking, type RankedCase, type RankingRow } from '@huibian/ranking';

interface RoundRule {
  id: string;
  criteria: Criterion[];
  aggregation: 'mean' | 'trimmed_mean';
  expertsPerCase: number;
  ruleFrozenAt: string | null;
}

interface ScoredCase {
  caseId: string;
  title: string;
  units: string[];
  fieldKey: string;
  group: CaseGroup;
  state: string;
  orderKey: string;
  scores: { reviewerId: string; marks: Marks }[];
}

const groupOrder: readonly CaseGroup[] = ['province', 'city', 'county'];

/** The ranking of a campaign's last round, replayed from the scores that stand: mean and trimmed mean beside each other. */
@Injectable()
export class RankingQueries {
  constructor(private readonly database: Database) {}

  /** Null while the campaign has no round that was opened. */
  async rankingOf(campaignId: string, source: Pick<Tx, 'query'> = this.database.reader): Promise<Ranking | null> {
    const rule = await lastRule(source, campaignId);
    if (!rule) return null;
    const cases = await scoredCases(source, rule.id);
    const ranked: RankedCase[] = cases.map((one) => ({ caseId: one.caseId, groupId: one.group, tieKey: one.orderKey, scoresNeeded: rule.expertsPerCase, scores: one.scores }));
    const means = byCase(rank(ranked, { criteria: rule.criteria, aggregation: 'mean' }));
    const trimmed = byCase(rank(ranked, { criteria: rule.criteria, aggregation: 'trimmed_mean' }));
    const official = byCase(rank(ranked, rule));
    const place = new Map([...official.keys()].map((caseId, index) => [caseId, index]));
    const rows = cases.map((one) => viewOf(one, means.get(one.caseId)!, trimmed.get(one.caseId)!)).sort((a, b) => place.get(a.caseId)! - place.get(b.caseId)!);
    return {
      official: rule.aggregation,
      ruleFrozenAt: rule.ruleFrozenAt,
      groups: groupOrder.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter(({ rows: members }) => members.length > 0),
    };
  }
}

async function lastRule(source: Pick<Tx, 'query'>, campaignId: string): Promise<RoundRule | undefined> {
  const rows: RoundRule[] = await source.query(
    `SELECT id, criteria, aggregation, experts_per_case AS "expertsPerCase", rule_frozen_at AS "ruleFrozenAt"
       FROM rounds WHERE campaign_id = $1 AND opened_at IS NOT NULL ORDER BY opened_at DESC LIMIT 1`,
    [campaignId],
  );
  return rows[0] && { ...rows[0], ruleFrozenAt: rows[0].ruleFrozenAt && new Date(rows[0].ruleFrozenAt).toISOString() };
}

/** Every case somebody had to score in the round; withdrawn scores are left out, and so is whose they were. */
function scoredCases(source: Pick<Tx, 'query'>, roundId: string): Promise<ScoredCase[]> {
  return source.query(
    `SELECT c.id AS "caseId", c.title, c.field_key AS "fieldKey", c."group", c.state, lead.order_key AS "orderKey",
            (SELECT json_agg(u.short_name ORDER BY cu.position) FROM case_units cu JOIN units u ON u.id = cu.unit_id WHERE cu.case_id = c.id) AS units,
            coalesce((SELECT json_agg(json_build_object('reviewerId', a.expert_id, 'marks', s.marks) ORDER BY a.expert_id)
               FROM assignments a JOIN scores s ON s.assignment_id = a.id AND s.withdrawn_at IS NULL WHERE a.round_id = $1 AND a.case_id = c.id AND a.state = 'scored'), '[]') AS scores
       FROM cases c JOIN units lead ON lead.id = c.lead_unit_id
      WHERE EXISTS (SELECT 1 FROM assignments a WHERE a.round_id = $1 AND a.case_id = c.id AND a.state IN ('assigned', 'scored', 'recused', 'voided'))
        AND c.state NOT IN ('withdrawn', 'retracted')
      ORDER BY lead.order_key, c.id`,
    [roundId],
  );
}

const byCase = (groups: readonly GroupRanking[]): Map<string, RankingRow> =>
  new Map([...groups].sort((a, b) => groupOrder.indexOf(a.groupId as CaseGroup) - groupOrder.indexOf(b.groupId as CaseGroup)).flatMap((group) => group.rows.map((row) => [row.caseId, row] as const)));

function viewOf(one: ScoredCase, mean: RankingRow, trimmed: RankingRow): RankingRowView {
  const standing = (row: RankingRow) => ({ exact: row.value?.exact ?? null, rounded: row.value?.rounded ?? null, rank: row.rank, applied: row.applied });
  const { caseId, title, units, fieldKey, group, state } = one;
  return {
    caseId, title, units, fieldKey, group, state,
    scores: mean.scores.map((given) => given.score?.rounded ?? '').sort(),
    scoresMissing: mean.scoresMissing,
    mean: standing(mean),
    trimmedMean: standing(trimmed),
  };
}
