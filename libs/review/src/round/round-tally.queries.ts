import type { Tx } from '@huibian/platform';
import type { RoundTally } from './round.rules';


/** One statement, in the caller's transaction: facts are judged on what the lock sees. */
export async function roundTally(tx: Pick<Tx, 'query'>, round: { id: string; campaignId: string; expertsPerCase: number }): Promise<RoundTally> {
  const rows: RoundTally[] = await tx.query(
    `WITH staffed AS (
       SELECT c.id,
              count(a.id) FILTER (WHERE a.state IN ('assigned', 'scored'))::int AS standing,
              count(a.id) FILTER (WHERE a.state = 'assigned')::int AS unscored
         FROM cases c LEFT JOIN assignments a ON a.case_id = c.id AND a.round_id = $1
        WHERE c.campaign_id = $2 AND c.state = 'in_review'
        GROUP BY c.id)
     SELECT count(*)::int AS cases,
            count(*) FILTER (WHERE standing < $3)::int AS short,
            (SELECT c.title FROM staffed s JOIN cases c ON c.id = s.id WHERE s.standing < $3 ORDER BY s.id LIMIT 1) AS "shortTitle",
            coalesce((SELECT $3 - standing FROM staffed WHERE standing < $3 ORDER BY id LIMIT 1), 0)::int AS "shortBy",
            coalesce(sum(unscored), 0)::int AS unscored
       FROM staffed`,
    [round.id, round.campaignId, round.expertsPerCase],
  );
  return rows[0] ?? { cases: 0, short: 0, shortTitle: null, shortBy: 0, unscored: 0 };
}

export async function caseIdsInReview(tx: Pick<Tx, 'query'>, campaignId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(`SELECT c.id FROM cases c WHERE c.campaign_id = $1 AND c.state = 'in_review' ORDER BY c.id`, [campaignId]);
  return rows.map((row) => row.id);
}
