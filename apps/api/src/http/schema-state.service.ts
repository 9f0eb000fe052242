import { Injectable } from '@nestjs/common';
import { migrations } from '@huibian/database';
import { Database, refused } from '@huibian/platform';

const lookAgainMs = 500;

/** Whether the database has every migration this version needs. One replica migrates; the others answer 503 meanwhile. */
@Injectable()
export class SchemaState {
  private ready = false;
  private lookedAt = 0;
  private looking: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  /** @throws Refused 503 `http.migrating` */
  async refuseUntilReady(): Promise<void> {
    if (this.ready) return;
    if (Date.now() - this.lookedAt > lookAgainMs) {
      this.lookedAt = Date.now();
      this.looking = this.look();
    }
    // The first requests of a fresh process come together: all of them wait for the one look.
    await this.looking;
    if (!this.ready) throw refused(503, 'http.migrating');
  }

  private async look(): Promise<void> {
    this.ready = (await this.missing()).length === 0;
  }

  /** Names of the migrations that are still to be applied. */
  async missing(): Promise<string[]> {
    const known = await this.database.one<{ found: string | null }>(`SELECT to_regclass('schema_migrations')::text AS found`);
    const applied = known?.found ? await this.database.query<{ name: string }>('SELECT name FROM schema_migrations') : [];
    const names = new Set(applied.map((row) => row.name));
    return migrations.map((migration) => migration.name).filter((name) => !names.has(name));
  }
}
