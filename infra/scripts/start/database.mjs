import path from 'node:path';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { portObstacle } from '../postgres/free-port.mjs';

const databaseName = 'huibian';
const lookEveryMs = 1000;

/**
 * The embedded server with the product's database in it.
 * @param {string} dataDir
 */
export async function openEmbeddedDatabase(dataDir) {
  const server = new EmbeddedPostgres({ folder: path.join(dataDir, 'postgres') });
  const how = await server.start();
  await createDatabase(server);
  return { url: server.url(databaseName), server, how };
}

/**
 * The same, kept running until `stop`.
 * @param {string} dataDir
 */
export async function startEmbeddedDatabase(dataDir) {
  const { url, server, how } = await openEmbeddedDatabase(dataDir);
  process.stdout.write(`PostgreSQL ${how} on port ${server.port}\n`);
  return { url, ...keepRunning(server) };
}

/** @param {EmbeddedPostgres} server */
async function createDatabase(server) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

/**
 * Looks once a second and starts a killed server again, on the port its clients know.
 * @param {EmbeddedPostgres} server
 */
function keepRunning(server) {
  let stopping = false;
  /** @type {Promise<unknown> | null} */
  let repair = null;
  const watch = setInterval(() => {
    if (stopping || repair || server.pid !== null) return;
    process.stderr.write('PostgreSQL ended; starting it again\n');
    repair = restart(server)
      .catch((/** @type {Error} */ error) => process.stderr.write(`${error.message}\n`))
      .finally(() => (repair = null));
  }, lookEveryMs);
  return {
    stop: async (/** @type {number} */ timeoutMs) => {
      stopping = true;
      clearInterval(watch);
      await repair;
      await server.stop(timeoutMs);
    },
  };
}

/** @param {EmbeddedPostgres} server */
async function restart(server) {
  const obstacle = await portObstacle(server.port, '127.0.0.1');
  if (obstacle) throw new Error(`PostgreSQL's port ${server.port} is taken (${obstacle}). End that program; the next attempt follows.`);
  await server.start();
}
