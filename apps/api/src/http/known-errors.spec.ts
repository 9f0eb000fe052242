import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError, TransactionNotStartedError } from 'typeorm';
import { refusalFor } from './known-errors';

const limits = { jsonBytes: 2_000_000, uploadMb: 50 };
const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('A database that went away under a request answers 503, so that clients send the same intent again', () => {
  const lost = [
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
    new TransactionNotStartedError(),
    new QueryFailedError('SELECT 1', [], coded('terminating connection due to administrator command', '57P01')),
    new QueryFailedError('SELECT 1', [], new Error('Connection terminated unexpectedly')),
    new QueryFailedError('SELECT 1 FOR UPDATE', [], coded('canceling statement due to lock timeout', '55P03')),
    new QueryFailedError('SELECT 1', [], coded('terminating connection due to idle-in-transaction timeout', '25P03')),
    new Error('timeout exceeded when trying to connect'),
    coded('connect ECONNREFUSED', 'ECONNREFUSED'),
    new Error('the read failed', { cause: coded('the database system is starting up', '57P03') }),
  ];

  test.each(lost.map((error) => [`${error.name}: ${error.message}`, error]))('%s', (_, error) => {
    const refusal = refusalFor(error, limits);
    expect([refusal?.status, refusal?.refusal.code]).toEqual([503, 'http.database_away']);
  });
});

test('A mistake of ours is no passing trouble: nothing tells the client to repeat it', () => {
  expect(refusalFor(new QueryFailedError('SELEC', [], coded('syntax error', '42601')), limits)).toBeNull();
  expect(refusalFor(new TypeError('x is undefined'), limits)).toBeNull();
});
