import { migrations } from '@huibian/database';
import { Database, loadConfig, migrate, prepareQueueBackend } from '@huibian/platform';
import { runCommand } from './command';
import { ending } from './ending';
import { loadReferenceData } from './reference-data';

/** Brings the database to this version: the product's schema, the queue's schema, and the region tree and units where there are none. */
async function main(): Promise<void> {
  await ending(async () => {
    const config = loadConfig();
    const applied = await migrate(config.DATABASE_URL, migrations);
    await prepareQueueBackend(config);
    process.stdout.write(applied.length > 0 ? `applied ${applied.join(', ')}\n` : 'the schema is current\n');
  });
  if (process.exitCode !== 0) return;
  await runCommand(async (app) => {
    const { regions, units } = await loadReferenceData(app.get(Database));
    if (regions + units > 0) process.stdout.write(`loaded ${regions} regions and ${units} units\n`);
  });
}

void main();
