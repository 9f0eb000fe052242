import { startTestPostgres } from '../../../infra/scripts/test/test-postgres.mjs';

export interface DurablePostgres {
  adminUrl: string;
  /** kill -9 of the server, as a power cut would. */
  kill(): void;
  /** Starts it again on the same port; what it acknowledged is there. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL that writes as the product's does, for tests that kill it. The run's shared one is hasty and must not be killed. */
export async function startDurablePostgres(): Promise<DurablePostgres> {
  const { server, adminUrl, stop } = await startTestPostgres({ durable: true });
  return {
    adminUrl,
    stop,
    kill: () => {
      if (server.pid !== null) process.kill(server.pid, 'SIGKILL');
    },
    restart: async () => {
      await server.start();
    },
  };
}
