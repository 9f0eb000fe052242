import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StepFailed } from './steps.mjs';

/**
 * What the supervisor needs to know before the product can read its own configuration.
 * @param {string} root the checkout
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(root, env) {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StepFailed(`PORT=${env.PORT} is not a port. Set PORT to a number from 1 to 65535.`);
  const demoSeed = env.DEMO_SEED ? ['1', 'true'].includes(env.DEMO_SEED) : !env.DATABASE_URL && env.NODE_ENV !== 'production';
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    host,
    port,
    /** Where this machine itself reaches the api. */
    localUrl: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    address: env.PUBLIC_URL || `http://${shown}:${port}`,
    dataDir: path.resolve(env.DATA_DIR || defaultDataDir(root)),
    databaseUrl: env.DATABASE_URL || undefined,
    demoSeed,
    /** `production` refuses demo data and known passwords. */
    nodeEnv: env.NODE_ENV || (demoSeed ? 'development' : 'production'),
  };
}

/**
 * The data of a checkout. Root gives PostgreSQL to another account, which may not reach the checkout:
 * then the data stands outside, under a name made of the checkout's path, so that two clones never share one.
 * @param {string} root
 */
export function defaultDataDir(root) {
  if (process.getuid?.() !== 0) return path.join(root, '.data');
  const name = createHash('sha256').update(fs.realpathSync(root)).digest('hex').slice(0, 12);
  return path.join('/var/lib/huibian', name);
}

/**
 * What api, worker and commands are given, without the address of the database.
 * @param {Pick<ReturnType<typeof readSettings>, 'dataDir' | 'host' | 'port' | 'demoSeed' | 'nodeEnv'>} settings
 * @returns {NodeJS.ProcessEnv}
 */
export const productEnvironment = ({ dataDir, host, port, demoSeed, nodeEnv }) => ({
  ...process.env,
  NODE_ENV: nodeEnv,
  DATA_DIR: dataDir,
  HOST: host,
  PORT: String(port),
  DEMO_SEED: String(demoSeed),
});
