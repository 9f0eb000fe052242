import { migrations } from '@huibian/database';
import { configSchema } from '@huibian/platform';
import { createTestDatabase } from '@huibian/testing';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module';

/**
 * Keys across stages, named checks and indexes live in migrations only: an entity that does not know them would have them dropped.
 * So do defaults: they serve rows written in SQL, while an entity is always written whole.
 */
const migrationsOwn = /^(ALTER TABLE \S+ (DROP CONSTRAINT|ALTER COLUMN \S+ DROP DEFAULT)|DROP INDEX)\b/;

test('The entities of every stage ask for nothing the migrations have not made', async () => {
  const database = await createTestDatabase(migrations);
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '2', DATA_DIR: '.data-unused' });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error'], abortOnError: false });
  try {
    const source = app.get(DataSource);
    const unknown = await database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY tablename`,
      [source.entityMetadatas.map((entity) => entity.tableName)],
    );
    // Tables only SQL touches; every other one must have its entity.
    expect(unknown.map((table) => table.name)).toEqual(['idempotency_keys', 'notice_cases', 'schema_migrations', 'sign_in_failures']);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => !migrationsOwn.test(query))).toEqual([]);
  } finally {
    await app.close();
    await database.drop();
  }
});
