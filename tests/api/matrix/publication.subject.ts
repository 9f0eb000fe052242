import { ProofRunner } from '@huibian/compile';
import { makeApprovedCase, shortestRoute } from '@huibian/compile/testing';
import { ImportReader } from '@huibian/publish';
import { multipart, writtenVolume } from '../written-volume';
import { done, reason, type MatrixWorld } from './matrix-world';
import type { WalkedNoun } from './walk';

const front = { title: '共同富裕示范区 最佳实践（第二批）汇编材料', office: '领导小组办公室', date: '二〇二二年十二月' };

interface FinalBatch {
  batchId: string;
  proofId: string;
  slug: string;
}

/** A batch with one case and a clean proof of it, final. */
async function finalBatch(world: MatrixWorld, slug: string): Promise<FinalBatch> {
  const { office_clerk: clerk } = world.people;
  const { id: campaignId } = await world.campaign({ stages: shortestRoute });
  const approved = await makeApprovedCase(world.door.app, world.cast, { campaignId });
  const batch = await done(clerk.post('/api/batches', { campaignId, ...front, ordinal: '第二批', slug }));
  const filled = await done(clerk.put(`/api/batches/${batch.id}/entries`, { version: batch.version, include: [approved.id] }));
  const proof = await done(clerk.post(`/api/batches/${batch.id}/proofs`, { version: filled.version }));
  await world.door.app.get(ProofRunner, { strict: false }).run(proof.id);
  await done(clerk.post(`/api/batches/${batch.id}/finalization`, { version: proof.batchVersion }));
  return { batchId: batch.id, proofId: proof.id, slug };
}

const versionOf = async (world: MatrixWorld, table: string, id: string): Promise<unknown> => (await world.sql(`SELECT version FROM ${table} WHERE id = $1`, id))[0]!.version;

export async function batchSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { batchId: id, slug } = await finalBatch(world, 'walked-batch');
  return {
    noun: 'batch',
    answersWith: { compile: 'queued' },
    put: async (state) => {
      await world.sql('UPDATE batches SET state = $2 WHERE id = $1', id, state);
      return id;
    },
    payload: async (action) => ({ body: { version: await versionOf(world, 'batches', id), reason, ...(action === 'edit' ? { ...front, ordinal: '第二批', slug } : {}) } }),
  };
}

/** A proof of a batch of its own; how it ended is told as each state asks. */
export async function proofSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { proofId: id } = await finalBatch(world, 'walked-proof');
  const manifest = (await world.sql('SELECT manifest FROM proofs WHERE id = $1', id))[0]!.manifest;
  return {
    noun: 'proof',
    put: async (state) => {
      const ended = state === 'ready' || state === 'failed' || state === 'cancelled';
      await world.sql(
        'UPDATE proofs SET state = $2, manifest = $3, problem = $4, finished_at = $5 WHERE id = $1',
        id, state, state === 'ready' ? JSON.stringify(manifest) : null, state === 'failed' ? JSON.stringify({ code: 'proof.failed' }) : null, ended ? '2022-10-10T01:00:00Z' : null,
      );
      return id;
    },
    payload: async () => ({ body: { version: await versionOf(world, 'proofs', id) } }),
  };
}

export async function editionSubject(world: MatrixWorld, slug = 'walked-edition'): Promise<WalkedNoun> {
  const { batchId } = await finalBatch(world, slug);
  const released = await done(world.people.office_lead.post(`/api/batches/${batchId}/release`, { version: await versionOf(world, 'batches', batchId) }));
  const id = String(released.editionId);
  return {
    noun: 'edition',
    put: async (state) => {
      await world.sql('UPDATE editions SET state = $2, taken_down_at = $3 WHERE id = $1', id, state, state === 'taken_down' ? '2022-10-10T01:00:00Z' : null);
      return id;
    },
    payload: async () => ({ body: { version: await versionOf(world, 'editions', id), reason } }),
  };
}

/** Two uploads of one volume, one of them accepted: the states that belong to a batch are the accepted one's. */
export async function importSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { office_clerk: clerk, office_lead: lead } = world.people;
  const upload = async (text: string): Promise<string> => {
    const { payload, headers } = multipart('第一批汇编.txt', text);
    const { id } = await done(clerk.post('/api/imports', payload, headers));
    await world.door.app.get(ImportReader, { strict: false }).run(id);
    return id;
  };
  const understood = await upload(writtenVolume());
  const accepted = await upload(writtenVolume().replaceAll('第一批', '第零批'));
  await done(lead.post(`/api/imports/${accepted}/acceptance`, { version: await versionOf(world, 'imports', accepted) }));
  return {
    noun: 'import',
    put: async (state) => {
      if (state === 'accepted') return accepted;
      await world.sql('UPDATE imports SET state = $2 WHERE id = $1', understood, state);
      return understood;
    },
    payload: async (_action, id) => ({ body: { version: await versionOf(world, 'imports', id) } }),
  };
}
