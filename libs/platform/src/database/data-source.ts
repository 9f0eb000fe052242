import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming';

type ClassList = NonNullable<DataSourceOptions['entities']>;

/** Options every process uses. `synchronize` stays off for ever: migrations are the only way to change the schema. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  applicationName: string,
  more: { entities?: ClassList; migrations?: NonNullable<DataSourceOptions['migrations']> } = {},
) {
  return {
    type: 'postgres' as const,
    url,
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each' as const,
    entities: more.entities ?? [],
    migrations: more.migrations ?? [],
    extra: { max: poolSize, application_name: applicationName },
    poolErrorHandler: (error: Error) => process.stderr.write(`database connection lost: ${error.message}\n`),
  };
}
