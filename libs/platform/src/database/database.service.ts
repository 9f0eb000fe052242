import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A running transaction. Every verb takes one; nobody opens a second beside it. */
export type Tx = EntityManager;

/** Ready-made JSON from PostgreSQL that the door passes through without parsing it. */
export class JsonText {
  constructor(readonly text: string) {}
}

@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** Rows of a read that needs no transaction. */
  query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query(sql, [...params]);
  }

  /** The one row of a read, or null. */
  async one<Row>(sql: string, params: readonly unknown[] = []): Promise<Row | null> {
    const rows = await this.query<Row>(sql, params);
    return rows[0] ?? null;
  }

  /** A manager outside any transaction, for services that read entities. */
  get reader(): EntityManager {
    return this.dataSource.manager;
  }
}
