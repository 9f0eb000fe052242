/**
 * Before the first test: one PostgreSQL for the whole run. Jest calls this once for every project that names it in one
 * run, or once for each; the second caller finds the server of the first. Workers learn the address from the environment.
 */
module.exports = async () => {
  if (globalThis.huibianTestPostgres) return;
  const { startTestPostgres } = await import('../../../../infra/scripts/test/test-postgres.mjs');
  const postgres = await startTestPostgres();
  globalThis.huibianTestPostgres = postgres;
  process.env.TEST_POSTGRES_URL = postgres.adminUrl;
};
