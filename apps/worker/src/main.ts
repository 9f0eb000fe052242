import 'reflect-metadata';
import { loadConfig, prepareQueueBackend } from '@huibian/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = loadConfig();
  const backend = await prepareQueueBackend(config);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error', 'warn'], abortOnError: false });
  app.enableShutdownHooks();
  // The supervisor holds the other end: when it is gone, even by kill -9, this process goes too.
  if (process.send) process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.stdout.write(`worker takes jobs from ${backend === 'redis' ? 'Redis' : 'PostgreSQL'}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
