import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { portObstacle } from '../postgres/free-port.mjs';
import { until } from '../postgres/processes.mjs';
import { banner, demoAccounts } from './banner.mjs';
import { ensureBuilt } from './build.mjs';
import { ChildProcess } from './child-process.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { InstanceClaim } from './instance.mjs';
import { PreparedMark } from './prepared.mjs';
import { waitUntilReady } from './readiness.mjs';
import { productEnvironment, readSettings } from './settings.mjs';
import { Shutdown } from './shutdown.mjs';
import { runStep, StepFailed } from './steps.mjs';

const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const childStopMs = 2500;
const postgresStopMs = 2000;
const readyWithinMs = 90_000;

/** Starts the whole product and returns when it is ready; signals stop it again. */
export async function startInstallation(root = checkout) {
  const begun = Date.now();
  const shutdown = new Shutdown();
  try {
    const settings = readSettings(root, process.env);
    const claim = new InstanceClaim(settings.dataDir, settings.address);
    const other = await claim.take();
    if (other) return alreadyRunning(other, settings.dataDir);
    shutdown.last(() => claim.release());
    shutdown.listen();
    await refuseTakenPort(settings);
    await ensureDependencies(root);
    const digest = await ensureBuilt(root);
    const env = await openDatabase(settings, shutdown);
    const mark = settings.databaseUrl ? null : new PreparedMark(settings.dataDir, digest, env);
    if (!mark?.stands()) await prepareDatabase(root, env, settings.dataDir);
    mark?.set();
    await startChildren(root, env, claim, shutdown, settings.localUrl);
    claim.update({ ready: true });
    const accounts = settings.demoSeed ? demoAccounts(settings.dataDir) : [];
    const queue = process.env.REDIS_URL ? 'Redis' : 'PostgreSQL';
    process.stdout.write(`${banner({ address: settings.address, dataDir: settings.dataDir, queue, seconds: Math.round((Date.now() - begun) / 1000), accounts })}\n`);
  } catch (error) {
    if (shutdown.begun) return;
    process.stderr.write(`\n${error instanceof StepFailed ? error.message : (/** @type {Error} */ (error).stack ?? error)}\n`);
    await shutdown.run(1);
  }
}

/** @param {import('./instance.mjs').Instance} other @param {string} dataDir */
function alreadyRunning(other, dataDir) {
  const state = other.ready ? 'is already running' : 'is already starting';
  process.stdout.write(`汇编台 Huibian ${state}: ${other.address}\n  Process   ${other.pid}\n  Data      ${dataDir}\n`);
}

/** @param {{ host: string, port: number }} settings */
async function refuseTakenPort({ host, port }) {
  /** @type {string | null} */
  let obstacle = null;
  // The port of an instance that ended a moment ago is free a moment later.
  await until(async () => (obstacle = await portObstacle(port, host)) === null, 1500, 250);
  if (obstacle === null) return;
  if (obstacle === 'EADDRINUSE') throw new StepFailed(`Port ${port} is used by another program. Choose another one: PORT=${port + 1} npm start`);
  if (obstacle === 'EACCES') throw new StepFailed(`This account may not listen on port ${port}. Choose one above 1023: PORT=8080 npm start`);
  throw new StepFailed(`Nothing can listen on ${host}:${port} (${obstacle}). Set HOST to an address of this machine, or leave it out.`);
}

/**
 * The environment of api, worker and commands: the embedded server, or the one DATABASE_URL names.
 * @param {ReturnType<typeof readSettings>} settings
 * @param {Shutdown} shutdown
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function openDatabase({ databaseUrl, dataDir, host, port, demoSeed, nodeEnv }, shutdown) {
  const env = productEnvironment({ dataDir, host, port, demoSeed, nodeEnv });
  if (databaseUrl) return env;
  const { startEmbeddedDatabase } = await import('./database.mjs');
  const starting = startEmbeddedDatabase(dataDir);
  // Registered before it has started: a signal in between waits for the start, then stops it.
  shutdown.add(async () => (await starting.catch(() => null))?.stop(postgresStopMs));
  const database = await starting.catch((/** @type {Error} */ error) => {
    throw new StepFailed(error.message);
  });
  return { ...env, DATABASE_URL: database.url };
}

/**
 * One command does it: each costs a start of the whole api. The demo's seed brings the schema up to date itself.
 * @param {string} root @param {NodeJS.ProcessEnv} env @param {string} dataDir
 */
async function prepareDatabase(root, env, dataDir) {
  const command = (/** @type {string} */ name) => ['--enable-source-maps', `apps/api/dist/commands/${name}.js`];
  if (env.DEMO_SEED !== 'true') {
    return runStep('Migrating the database', process.execPath, command('migrate'), { cwd: root, env, cure: 'The database was left as it was. Mend what is named above and start again.' });
  }
  // The seed adds what is missing; where it ran before it only looks.
  const demo = demoAccounts(dataDir).length > 0 ? 'checking the demo data' : 'seeding the demo campaign';
  await runStep(`Migrating the database and ${demo}`, process.execPath, command('seed-demo'), { cwd: root, env, cure: 'Mend what is named above and start again; to start without demo data set DEMO_SEED=false.' });
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {InstanceClaim} claim
 * @param {Shutdown} shutdown
 * @param {string} localUrl
 */
async function startChildren(root, env, claim, shutdown, localUrl) {
  /** @type {ChildProcess[]} */
  const children = [];
  const changed = () => shutdown.begun || claim.update({ children: children.flatMap((child) => child.identity ?? []) });
  const api = new ChildProcess('api', 'apps/api/dist/main.js', { cwd: root, env, changed });
  const worker = new ChildProcess('worker', 'apps/worker/dist/main.js', { cwd: root, env, changed });
  children.push(api, worker);
  shutdown.add(() => Promise.all(children.map((child) => child.stop(childStopMs))));
  if (shutdown.begun) return;
  api.start();
  worker.start();
  await waitUntilReady(localUrl, api, readyWithinMs);
}
