import { migrations } from '@huibian/database';
import { startDurablePostgres, startPlatform, type TestPlatform } from '@huibian/testing';
import { Killer } from './killer';
import { seededRandom, type SeededRandom } from './seeded-random';

/**
 * `FAULTS_SEED` repeats a run that failed; `FAULTS_KILLS` asks for more kills of each part than the short run in `npm test` makes.
 */
export const faultSettings = {
  seed: Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000),
  killsOfEachPart: Number(process.env.FAULTS_KILLS ?? 4),
};

export interface FaultRun {
  platform: TestPlatform;
  random: SeededRandom;
  killer: Killer;
  stop(): Promise<void>;
}

/** The built product on a PostgreSQL that writes durably, and somebody who kills all three. */
export async function openFaultRun(settings: Record<string, string> = {}): Promise<FaultRun> {
  console.info(`faults: FAULTS_SEED=${faultSettings.seed} FAULTS_KILLS=${faultSettings.killsOfEachPart}`);
  const random = seededRandom(faultSettings.seed);
  const postgres = await startDurablePostgres();
  const platform = await startPlatform({ migrations, postgresUrl: postgres.adminUrl, settings: { REQUESTS_PER_MINUTE: '1000000', ...settings } }).catch(async (error: Error) => {
    await postgres.stop();
    throw error;
  });
  return {
    platform,
    random,
    killer: new Killer(platform, postgres, random),
    stop: async () => {
      try {
        await platform.stop();
      } finally {
        await postgres.stop();
      }
    },
  };
}
