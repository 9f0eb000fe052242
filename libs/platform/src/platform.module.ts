import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, DatabaseClock, type Clock } from './clock/clock';
import { CONFIG, type Config } from './config/config.schema';
import { dataSourceOptions, requestWaits } from './database/data-source';
import { Database } from './database/database.service';
import { RequestLimiter } from './rate-limit/request-limiter';
import { MAILER, mailerFor } from './mail/mailer';
import { FileStore } from './storage/file-store';

/** What every process is given: configuration, database, clock and files. Global, because every room needs the floor. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, applicationName: string, clock?: Clock, waits = requestWaits): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL, applicationName, { waits }),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1000,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: FileStore, useValue: new FileStore(config.DATA_DIR) },
        { provide: MAILER, useValue: mailerFor(config) },
        { provide: CLOCK, inject: [Database], useFactory: clock ? () => clock : measuredClock },
        Database,
        RequestLimiter,
      ],
      exports: [CONFIG, CLOCK, Database, FileStore, MAILER, RequestLimiter],
    };
  }
}

async function measuredClock(database: Database): Promise<Clock> {
  const clock = new DatabaseClock();
  const measure = () =>
    clock.measure(async () => {
      const row = await database.one<{ now: Date }>('SELECT clock_timestamp() AS now');
      return row?.now ?? new Date();
    });
  await measure();
  setInterval(() => void measure().catch(() => undefined), 60_000).unref();
  return clock;
}

export const fontCacheDir = (config: Config): string => config.FONT_CACHE_DIR ?? path.join(config.DATA_DIR, 'fonts');
