import { createHash } from 'node:crypto';
import type { Manifest } from '@huibian/contracts';
import { findRedis, startRedis, type TestRedis } from '@huibian/testing';
import Redis from 'ioredis';
import { CompilingWorld, type EndedProof } from './compiling-world';
import { openFaultRun, faultSettings, type FaultRun } from './fault-run';
import type { Part } from './killer';
import { pause, until } from './waiting';

const redisServer = findRedis();
if (!redisServer) console.info('skipped: the queue in Redis, because no redis-server is on this machine');

/** A killed worker is missed after seven seconds: the short run kills it twice in each place the queue may live. */
const rounds = Math.max(1, Math.floor(faultSettings.killsOfEachPart / 4));
const plan: readonly Part[] = Array.from({ length: rounds }, () => ['worker', 'postgres', 'worker'] as const).flat();

describe.each([['PostgreSQL', null], ['Redis', redisServer]] as const)('With the queue in %s', (place, program) => {
  const asked = place === 'PostgreSQL' || program !== null ? test : test.skip;
  let redis: TestRedis | undefined;
  let run: FaultRun;
  let world: CompilingWorld;

  beforeAll(async () => {
    if (place === 'Redis' && program === null) return;
    if (program) redis = await startRedis(program);
    run = await openFaultRun(redis ? { REDIS_URL: redis.url } : {});
    world = new CompilingWorld(run);
    await world.open();
  }, 120_000);
  afterAll(async () => {
    await run?.stop();
    await redis?.stop();
  }, 60_000);

  asked('a proof compiled through kills has the bytes of an undisturbed one, and so has its edition', async () => {
    const disturbed = await compileThroughKills(run, world);
    if (redis) disturbed.push(await compileForgottenByRedis(run, world, redis.url));
    const begun = Date.now();
    const calm = await world.ended(await world.askForProof());
    console.info(`queue in ${place}: ${run.killer.report()}; ${disturbed.length} proofs disturbed, an undisturbed one took ${Date.now() - begun} ms`);
    expect(calm.state).toBe('ready');
    expect(disturbed.map(({ state, manifest }) => ({ state, manifest }))).toEqual(disturbed.map(() => ({ state: 'ready', manifest: calm.manifest })));

    await world.finalize();
    const killing = pause(run.random.between(0, 60)).then(() => run.killer.kill('api'));
    const [editionId] = await Promise.all([world.release(), killing]);
    const editions = await run.platform.database.query<{ id: string; manifest: Manifest }>('SELECT id, manifest FROM editions WHERE batch_id = $1', [world.batchId]);
    expect(editions).toEqual([{ id: editionId, manifest: calm.manifest }]);
    for (const file of calm.manifest.files) {
      const bytes = Buffer.from(await (await fetch(`${run.platform.baseUrl}/files/${editionId}/${file.name}`)).arrayBuffer());
      expect({ name: file.name, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({ name: file.name, sha256: file.sha256 });
    }
    expect(world.tally.unexpected).toEqual([]);
    await until('the outbox drained', async () => (await run.platform.database.query('SELECT 1 FROM outbox_events WHERE relayed_at IS NULL LIMIT 1')).length === 0);
  }, 600_000);
});

/** Every kill falls into a compile: when the proof ends before the plan does, another is asked for. */
async function compileThroughKills(run: FaultRun, world: CompilingWorld): Promise<EndedProof[]> {
  const ids = [await world.askForProof()];
  const current = () => ids[ids.length - 1]!;
  for (const part of plan) {
    const isCompiling = async () => {
      const { state } = await world.proof(current());
      if (state === 'ready' || state === 'failed') ids.push(await world.askForProof());
      return state === 'compiling';
    };
    await until('a running compile', isCompiling, 120_000, 25);
    await pause(run.random.between(0, 1500));
    await run.killer.kill(part);
  }
  const ended: EndedProof[] = [];
  for (const id of ids) ended.push(await world.ended(id));
  return ended;
}

/** Redis may lose everything it was told; PostgreSQL knows what people wait for. */
async function compileForgottenByRedis(run: FaultRun, world: CompilingWorld, url: string): Promise<EndedProof> {
  const id = await world.askForProof();
  await until('a running compile', async () => (await world.proof(id)).state === 'compiling', 60_000, 25);
  const client = new Redis(url);
  await Promise.all([client.flushall(), run.killer.kill('worker')]);
  await client.quit();
  return world.ended(id);
}
