import { Injectable } from '@nestjs/common';
import { unitListSql } from '@huibian/cases';
import type { CaseGroup, Criterion, Marks, Ranking, RankingRowView } from '@huibian/contracts';
import { Database, type Tx } from '@huibian/platform';
import { rank, type GroupRanking, type RankedCase, type RankingRow } from '@huibian/ranking';

interface RoundRule {
  id: string;
  name: string;
  criteria: Criterion[];
  aggregation: 'mean' | 'trimmed_mean';
  expertsPerCase: number;
  ruleFrozenAt: string | null;
}

interface ScoredCase {
  caseId: string;
  roundId: string;
  title: string;
  units: string[];
  fieldKey: string;
  group: CaseGroup;
  state: string;
  orderKey: string;
  scores: { reviewerId: string; marks: Marks }[];
}

type Aggregation = RoundRule['aggregation'];

const groupOrder: readonly CaseGroup[] = ['province', 'city', 'county'];

/** The ranking of a campaign, replayed from the scores that stand: mean and trimmed mean beside each other. */
@Injectable()
export class RankingQueries {
  constructor(private readonly database: Database) {}

  /** Each case stands by the round that judged it. Null while the campaign has no round that was opened. */
  async rankingOf(campaignId: string, source: Pick<Tx, 'query'> = this.database.reader): Promise<Ranking | null> {
    const opened = await openedRounds(source, campaignId);
    const [newest] = opened;
    if (!newest) return null;
    const cases = await scoredCases(source, campaignId);
    const rounds = new Map(opened.map((round) => [round.id, round]));
    const used = opened.filter((round) => cases.some((one) => one.roundId === round.id));
    const ranked = (aggregation?: Aggregation) => byCase(rank(cases.map((one) => rankedBy(one, rounds.get(one.roundId)!, aggregation)), newest));
    const standings = { mean: ranked('mean'), trimmedMean: ranked('trimmed_mean'), official: ranked() };
    const place = new Map([...standings.official.keys()].map((caseId, index) => [caseId, index]));
    const rows = cases.map((one) => viewOf(one, rounds.get(one.roundId)!, standings)).sort((a, b) => place.get(a.caseId)! - place.get(b.caseId)!);
    return {
      official: (used[0] ?? newest).aggregation,
      ruleFrozenAt: (used[0] ?? newest).ruleFrozenAt,
      rounds: used.map(({ id, name, aggregation, ruleFrozenAt }) => ({ id, name, aggregation, ruleFrozenAt, cases: cases.filter((one) => one.roundId === id).length })),
      rulesDiffer: new Set(used.map(ruleOf)).size > 1,
      groups: groupOrder.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter(({ rows: members }) => members.length > 0),
    };
  }
}

/** What makes two values comparable. How many experts score a case does not: it makes a value surer, not higher. */
const ruleOf = ({ criteria, aggregation }: RoundRule): string => JSON.stringify([aggregation, criteria.map(({ key, weight, max }) => [key, weight, max]).sort()]);

const rankedBy = (one: ScoredCase, round: RoundRule, aggregation: Aggregation = round.aggregation): RankedCase => ({
  caseId: one.caseId,
  groupId: one.group,
  tieKey: one.orderKey,
  scoresNeeded: round.expertsPerCase,
  scores: one.scores,
  rule: { criteria: round.criteria, aggregation },
});

/** Newest first. */
async function openedRounds(source: Pick<Tx, 'query'>, campaignId: string): Promise<RoundRule[]> {
  const rows: RoundRule[] = await source.query(
    `SELECT id, name, criteria, aggregation, experts_per_case AS "expertsPerCase", rule_frozen_at AS "ruleFrozenAt"
       FROM rounds WHERE campaign_id = $1 AND opened_at IS NOT NULL ORDER BY opened_at DESC, id DESC`,
    [campaignId],
  );
  return rows.map((row) => ({ ...row, ruleFrozenAt: row.ruleFrozenAt && new Date(row.ruleFrozenAt).toISOString() }));
}

/**
 * Every case somebody had to score, in the newest closed round it was scored in, otherwise in the newest that is open. A later round
 * for a few corrected cases leaves the others where they stand. Withdrawn scores are left out, and so is whose they were.
 */
function scoredCases(source: Pick<Tx, 'query'>, campaignId: string): Promise<ScoredCase[]> {
  return source.query(
    `WITH judged AS (
       SELECT DISTINCT ON (a.case_id) a.case_id, a.round_id
         FROM rounds r JOIN assignments a ON a.round_id = r.id AND a.state IN ('assigned', 'scored', 'recused', 'voided')
         LEFT JOIN scores s ON s.assignment_id = a.id AND s.withdrawn_at IS NULL
        WHERE r.campaign_id = $1 AND r.opened_at IS NOT NULL
        GROUP BY a.case_id, a.round_id, r.id
        ORDER BY a.case_id, (r.closed_at IS NOT NULL AND bool_or(a.state = 'scored' AND s.assignment_id IS NOT NULL)) DESC, r.opened_at DESC, r.id DESC)
     SELECT c.id AS "caseId", j.round_id AS "roundId", c.title, c.field_key AS "fieldKey", c."group", c.state, lead.order_key AS "orderKey",
            ${unitListSql} AS units,
            coalesce((SELECT json_agg(json_build_object('reviewerId', a.expert_id, 'marks', s.marks) ORDER BY a.expert_id)
               FROM assignments a JOIN scores s ON s.assignment_id = a.id AND s.withdrawn_at IS NULL WHERE a.round_id = j.round_id AND a.case_id = c.id AND a.state = 'scored'), '[]') AS scores
       FROM judged j JOIN cases c ON c.id = j.case_id JOIN units lead ON lead.id = c.lead_unit_id
      WHERE c.state NOT IN ('withdrawn', 'retracted')
      ORDER BY lead.order_key, c.id`,
    [campaignId],
  );
}

const byCase = (groups: readonly GroupRanking[]): Map<string, RankingRow> =>
  new Map([...groups].sort((a, b) => groupOrder.indexOf(a.groupId as CaseGroup) - groupOrder.indexOf(b.groupId as CaseGroup)).flatMap((group) => group.rows.map((row) => [row.caseId, row] as const)));

function viewOf(one: ScoredCase, round: RoundRule, standings: Record<'mean' | 'trimmedMean' | 'official', Map<string, RankingRow>>): RankingRowView {
  const { caseId, title, units, fieldKey, group, state, roundId } = one;
  const rowOf = (name: keyof typeof standings) => standings[name].get(caseId)!;
  const standing = (name: keyof typeof standings) => {
    const { value, rank: place, applied } = rowOf(name);
    return { exact: value?.exact ?? null, rounded: value?.rounded ?? null, rank: place, applied };
  };
  const { scores, scoresMissing } = rowOf('official');
  return {
    caseId, title, units, fieldKey, group, state, roundId, scoresMissing,
    scores: scores.map((given) => given.score?.rounded ?? '').sort(),
    mean: standing('mean'),
    trimmedMean: standing('trimmedMean'),
    official: standing('official'),
    aggregation: round.aggregation,
  };
}
