import 'reflect-metadata';
import { loadConfig, type Config } from '@huibian/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';

/** An error whose message is the whole story: printed without a stack. */
export class CommandRefused extends Error {}

/** Runs a command over the same rooms the api has, without its door, and ends the process with its result. */
export async function runCommand(work: (app: INestApplicationContext, config: Config) => Promise<void>): Promise<void> {
  await ending(async () => {
    const config = loadConfig();
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error', 'warn'], abortOnError: false });
    try {
      await work(app, config);
    } finally {
      await app.close();
    }
  });
}

/** Prints what went wrong and sets the exit code. */
export async function ending(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    process.exitCode = 0;
  } catch (error) {
    const text = error instanceof CommandRefused ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
