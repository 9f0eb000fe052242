import { Database, loadConfig } from '@huibian/platform';
import { runCommand } from './command';
import { bringSchemaUpToDate } from './current-schema';
import { ending } from './ending';
import { loadReferenceData } from './reference-data';

/** Brings the database to this version: the product's schema, the queue's schema, and the region tree and units where there are none. */
async function main(): Promise<void> {
  await ending(async () => {
    const applied = await bringSchemaUpToDate(loadConfig());
    process.stdout.write(applied.length > 0 ? `applied ${applied.join(', ')}\n` : 'the schema is current\n');
  });
  if (process.exitCode !== 0) return;
  await runCommand(async (app) => {
    const { regions, units } = await loadReferenceData(app.get(Database));
    if (regions + units > 0) process.stdout.write(`loaded ${regions} regions and ${units} units\n`);
  });
}

void main();
