import { v7 } from 'uuid';
import { CaseMovesService } from '@huibian/cases';
import { makeCase, type Cast, type CaseToMake, type MadeCase, type Services } from '@huibian/cases/testing';
import { Database } from '@huibian/platform';
import { BatchesService, type BatchAnswer } from './batches/batches.service';
import { ProofRunner } from './proofs/proof-runner.service';
import { ProofsService, type ProofAnswer } from './proofs/proofs.service';

/** The stages of a campaign under which a case goes straight from screening to the ruling. */
export const shortestRoute = { recommendation: false, review: false, notice: 'none' } as const;

/** Moves of the decision that lie between an accepted and an approved case; its facts are the decision's and taken for granted here. */
const decided = [
  ['shortlist', { on_proposed_list: null }],
  ['rule', { ruling_recorded: null }],
  ['approve', { ruling_recorded: null }],
] as const;

/** A case the leading group approved, in a campaign of the shortest route. */
export async function makeApprovedCase(services: Services, cast: Cast, wanted: CaseToMake): Promise<MadeCase> {
  const made = await makeCase(services, cast, { ...wanted, until: 'accepted' });
  let { state, version } = made;
  for (const [action, facts] of decided) {
    const acting = cast.as('officeLead', wanted.at);
    ({ state, version } = await services.get(Database).transaction((tx) => services.get(CaseMovesService).move(tx, acting, { caseId: made.id, action, facts })));
  }
  await recordRuling(services, made.id, wanted.campaignId);
  return { ...made, state, version };
}

/** The paper under an approval, as the announcement leaves it: written into the tables, because the decision is a neighbour of this stage. */
async function recordRuling(services: Services, caseId: string, campaignId: string): Promise<void> {
  const [shortlistId, rulingId] = [v7(), v7()];
  await services.get(Database).transaction(async (tx) => {
    await tx.query(`INSERT INTO shortlists (id, campaign_id, state, caps, created_at, proposed_at) VALUES ($1, $2, 'settled', '{}', now(), now())`, [shortlistId, campaignId]);
    await tx.query(
      `INSERT INTO rulings (id, campaign_id, shortlist_id, state, form, title, number, decided_on, decided_by, recorded_at, announced_at)
       VALUES ($1, $2, $3, 'announced', 'minutes', '会议纪要', $4, now()::date, '领导小组', now(), now())`,
      [rulingId, campaignId, shortlistId, rulingId],
    );
    await tx.query(`INSERT INTO ruling_decisions (ruling_id, case_id, result) VALUES ($1, $2, 'best_practice')`, [rulingId, caseId]);
  });
}

export interface BatchToMake {
  campaignId: string;
  cases: readonly Pick<MadeCase, 'id'>[];
  ordinal?: string;
  slug?: string;
}

/** A batch in the making that holds these cases. */
export async function makeBatch(services: Services, cast: Cast, wanted: BatchToMake): Promise<BatchAnswer> {
  const { campaignId, cases, ordinal = '第二批', slug } = wanted;
  const acting = cast.as('clerk');
  const front = { title: `共同富裕示范区 最佳实践（${ordinal}）汇编材料`, ordinal, office: '领导小组办公室', date: '二〇二二年十二月' };
  const batches = services.get(BatchesService);
  return services.get(Database).transaction(async (tx) => {
    const batch = await batches.create(tx, acting, { kind: 'compilation', campaignId, slug, ...front });
    return batches.editEntries(tx, acting, batch.id, { version: batch.version, include: cases.map((one) => one.id), remove: [], refresh: [], place: [], tracking: [] });
  });
}

/** Asks for a proof and sets it at once, as the worker would. */
export async function makeProof(services: Services, cast: Cast, batch: Pick<BatchAnswer, 'id' | 'version'>): Promise<ProofAnswer> {
  const proof = await services.get(Database).transaction((tx) => services.get(ProofsService).request(tx, cast.as('clerk'), batch.id, { version: batch.version }));
  await services.get(ProofRunner).run(proof.id);
  return proof;
}
