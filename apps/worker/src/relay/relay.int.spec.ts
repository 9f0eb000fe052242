import { migrations } from '@huibian/database';
import { configSchema, PlatformModule, type Config } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JobQueues } from '../queue/job-queues.service';
import { Relay } from './relay.service';

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    return { module: TestModule, imports: [PlatformModule.forRoot(config, 'relay-spec')], providers: [JobQueues, Relay] };
  }
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
});
afterAll(() => database.drop());

const listeners = () => database.query(`SELECT pid FROM pg_stat_activity WHERE application_name = 'huibian-relay' AND datname = current_database()`);

test('A worker that stops while its bell is still connecting leaves no connection behind', async () => {
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '2', DATA_DIR: '.data-unused' });
  for (const pauseMs of [0, 1, 2, 4, 8, 16]) {
    const app = await NestFactory.createApplicationContext(TestModule.of(config), { logger: ['error'], abortOnError: false });
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await app.close();
  }
  const end = Date.now() + 3000;
  // The server sees the end of a connection a moment after this process.
  while ((await listeners()).length > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await listeners()).toEqual([]);
});
