import { Database, loadConfig } from '@huibian/platform';
import { runCommand } from './command';
import { bringSchemaUpToDate } from './current-schema';
import { CommandRefused, ending } from './ending';
import { loadReferenceData } from './reference-data';
import { ensureDemoAccounts } from './seed/demo-accounts';
import { seedSteps } from './seed/seed-steps';

/** Brings the database to this version, as `migrate` does, and fills it with the demo. Safe to repeat; it never runs in production unless DEMO_SEED says so. */
async function main(): Promise<void> {
  await ending(async () => {
    const config = loadConfig();
    if (config.NODE_ENV === 'production' && !config.DEMO_SEED) throw new CommandRefused('This installation is in production: demo accounts have printed passwords. Set DEMO_SEED=true if you want them all the same.');
    await bringSchemaUpToDate(config);
  });
  if (process.exitCode !== 0) return;
  await runCommand(async (app, config) => {
    await loadReferenceData(app.get(Database));
    const accounts = await ensureDemoAccounts(app, config);
    const context = { app, config, accounts: new Map(accounts.map((account) => [account.username, account])) };
    for (const step of seedSteps) await step.run(context);
    process.stdout.write(`${accounts.length} demo accounts, ${seedSteps.length} further steps\n`);
  });
}

void main();
