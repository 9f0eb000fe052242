import 'reflect-metadata';
import { loadConfig } from '@huibian/platform';
import { createApp } from './app';

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createApp(config);
  app.enableShutdownHooks();
  // The supervisor holds the other end: when it is gone, even by kill -9, this process goes too.
  if (process.send) process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  await app.listen(config.PORT, config.HOST);
  process.stdout.write(`api listens on ${config.HOST}:${config.PORT}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
