import path from 'node:path';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.mjs';
import { sweepTestFolders, TestFolder } from './test-folder.mjs';

/** Nothing in a throw-away server has to survive a power cut. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * A PostgreSQL of its own folder and port, never the product's.
 * @param {{ durable?: boolean }} [options] `durable`: writes as the product does, for tests that kill it
 */
export async function startTestPostgres({ durable = false } = {}) {
  await sweepTestFolders();
  const folder = new TestFolder('postgres');
  const server = new EmbeddedPostgres({
    folder: path.join(folder.path, 'server'),
    settings: durable ? {} : hasty,
    initOptions: durable ? [] : ['--no-sync'],
  });
  await server.start();
  if (server.pid) folder.owns(server.pid);
  return {
    server,
    adminUrl: server.url('postgres'),
    stop: async () => {
      await server.stop();
      folder.remove();
    },
  };
}
