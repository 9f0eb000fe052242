import { Client } from 'pg';

/** Counts what every connection of this file's tests asks of the database. @returns how many statements so far */
export function countStatements(): () => number {
  let statements = 0;
  beforeAll(() => {
    const ask = Client.prototype.query as (this: Client, ...given: unknown[]) => unknown;
    jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
      statements += 1;
      return ask.apply(this, given) as never;
    });
  });
  afterAll(() => jest.restoreAllMocks());
  return () => statements;
}
