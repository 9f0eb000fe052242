import type { Config } from '@huibian/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoAccount } from './demo-accounts';

export interface SeedContext {
  /** The rooms of the api: `app.get(CampaignsService)`. */
  app: INestApplicationContext;
  config: Config;
  /** Everybody of the demo by username, once the accounts' step has run. */
  accounts: ReadonlyMap<string, DemoAccount>;
}

/** One part of the demo. It finds its own traces and does nothing the second time: the seed runs at every start. */
export interface SeedStep {
  name: string;
  run(context: SeedContext): Promise<void>;
}
