import { Injectable } from '@nestjs/common';
import type { Tx } from '@huibian/platform';
import { proofIsCurrent } from '../proofs/proof-current';
import type { BatchStanding } from './batch.rules';

const standingSql = `
  SELECT json_build_object(
    'origin', b.origin,
    'cases', (SELECT count(*) FROM batch_entries e WHERE e.batch_id = b.id),
    'entries', CASE WHEN b.origin = 'historical' THEN 1 ELSE
      (SELECT count(*) FROM batch_entries e WHERE e.batch_id = b.id) + (SELECT count(*) FROM experience_rows r WHERE r.batch_id = b.id) END,
    'heldNumber', (SELECT min(e.number) FROM batch_entries e JOIN cases c ON c.id = e.case_id WHERE e.batch_id = b.id AND c.state = 'held'),
    'leftNumber', (SELECT min(e.number) FROM batch_entries e JOIN cases c ON c.id = e.case_id
                    WHERE e.batch_id = b.id AND c.state NOT IN ('held', 'in_batch', 'published')),
    'latestProof', (SELECT json_build_object('state', p.state, 'current', ${proofIsCurrent},
                           'warnings', COALESCE(jsonb_array_length(p.manifest -> 'warnings'), 0))
                      FROM proofs p WHERE p.batch_id = b.id ORDER BY p.sequence DESC LIMIT 1)
  ) AS standing
  FROM batches b WHERE b.id = $1`;

/** How a batch stands: what the facts of its table are judged by. */
@Injectable()
export class BatchStandingQueries {
  /** @param on the verb's transaction, or the reader for display */
  async of(on: Tx, batchId: string): Promise<BatchStanding> {
    const rows: { standing: BatchStanding }[] = await on.query(standingSql, [batchId]);
    const found = rows[0];
    if (!found) throw new Error(`The batch ${batchId} does not exist.`);
    return found.standing;
  }
}
