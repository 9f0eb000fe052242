import { Injectable } from '@nestjs/common';
import { actorsTowards, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { allowedActions, batchTable, proofTable, type AllowedAction } from '@huibian/workflow';
import { BatchStandingQueries } from './batch-standing.queries';
import { batchFacts } from './batch.rules';

/** What a person may do with a batch or a proof now, and why not. */
@Injectable()
export class BatchActionsService {
  constructor(
    private readonly database: Database,
    private readonly standing: BatchStandingQueries,
  ) {}

  async ofBatch(acting: Acting, batch: { id: string; state: string }): Promise<AllowedAction[]> {
    const facts = batchFacts(await this.standing.of(this.database.reader, batch.id));
    return allowedActions(batchTable, { state: batch.state, actors: actorsTowards(acting, {}), facts });
  }

  ofProof(acting: Acting, proof: { state: string }): AllowedAction[] {
    return allowedActions(proofTable, { state: proof.state, actors: actorsTowards(acting, {}), facts: {} });
  }
}
