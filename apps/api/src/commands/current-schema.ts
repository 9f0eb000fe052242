import { migrations } from '@huibian/database';
import { migrate, prepareQueueBackend, type Config } from '@huibian/platform';

/**
 * Brings the product's schema and the queue's to this version.
 * @returns the migrations that were applied, in order
 */
export async function bringSchemaUpToDate(config: Config): Promise<readonly string[]> {
  const applied = await migrate(config.DATABASE_URL, migrations);
  await prepareQueueBackend(config);
  return applied;
}
