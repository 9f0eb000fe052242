import 'reflect-metadata';
import { loadConfig, type Config } from '@huibian/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { ending } from './ending';

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
