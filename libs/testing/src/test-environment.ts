/**
 * What the machine and the Jest run tell the tests. The only file here that reads the environment.
 */
export const testEnvironment = {
  /** Address of the run's PostgreSQL, set by jest/start-postgres.js. */
  get postgresUrl(): string {
    const url = process.env.TEST_POSTGRES_URL;
    if (!url) throw new Error('No test PostgreSQL runs. Name the spec *.int.spec.ts, or put it below tests/, so that its Jest project starts one.');
    return url;
  },
  get searchPath(): string[] {
    return (process.env.PATH ?? '').split(':').filter(Boolean);
  },
  get chromiumPath(): string | undefined {
    return process.env.CHROMIUM_PATH || undefined;
  },
  /** A copy without what would reach into the product under test. */
  inherited(): Record<string, string | undefined> {
    const { DATABASE_URL, REDIS_URL, DATA_DIR, PUBLIC_URL, SMTP_URL, NODE_OPTIONS, ...rest } = process.env;
    return rest;
  },
  set(name: string, value: string): void {
    process.env[name] ??= value;
  },
};
