import { Injectable } from '@nestjs/common';
import { Database, refused, type Tx } from '@huibian/platform';
import { accountPace, addressPace, forgetAfterMs, pairPace, waitSeconds, type Pace } from './sign-in-pace.rules';

interface Counted {
  subject: string;
  pace: Pace;
}

interface CountRow {
  failures: number;
  last_at: Date;
  wait_until: Date;
}

/**
 * Counts attempts in PostgreSQL, so that replicas slow an attacker together. An attempt counts before the password is looked at:
 * many sent at once gain nothing. Names without an account are counted alike, and so tell nothing.
 */
@Injectable()
export class SignInAttemptsService {
  constructor(private readonly database: Database) {}

  /** @throws Refused 429 with the seconds to wait; such an attempt counts for nothing. */
  count(username: string, address: string, at: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const counted of subjectsOf(username, address)) await countOne(tx, counted, at);
    });
  }

  /** After a success: the account starts afresh, the address is given this one attempt back. */
  async forgive(username: string, address: string): Promise<void> {
    const [account, ...others] = subjectsOf(username, address).map((one) => one.subject);
    const pair = others.find((subject) => subject.startsWith('pair:'));
    await this.database.query('DELETE FROM sign_in_failures WHERE subject = ANY($1)', [[account, pair]]);
    await this.database.query('UPDATE sign_in_failures SET failures = GREATEST(failures - 1, 0), wait_until = last_at WHERE subject = $1', [`address:${address}`]);
  }
}

/** In one order everywhere, so that two attempts never wait for each other. */
function subjectsOf(username: string, address: string): Counted[] {
  const account = username.trim().toLowerCase();
  return [
    { subject: `account:${account}`, pace: accountPace },
    { subject: `address:${address}`, pace: addressPace },
    { subject: `pair:${account}@${address}`, pace: pairPace },
  ];
}

async function countOne(tx: Tx, { subject, pace }: Counted, at: Date): Promise<void> {
  await tx.query('INSERT INTO sign_in_failures (subject, failures, last_at, wait_until) VALUES ($1, 0, $2, $2) ON CONFLICT (subject) DO NOTHING', [subject, at]);
  const rows: CountRow[] = await tx.query('SELECT failures, last_at, wait_until FROM sign_in_failures WHERE subject = $1 FOR UPDATE', [subject]);
  const row = rows[0];
  if (!row) throw new Error(`The count of ${subject} vanished under its lock.`);
  const waitMs = row.wait_until.getTime() - at.getTime();
  if (waitMs > 0) throw refused(429, 'session.slow_down', { seconds: Math.ceil(waitMs / 1000) });
  const failures = at.getTime() - row.last_at.getTime() > forgetAfterMs ? 1 : row.failures + 1;
  const waitUntil = new Date(at.getTime() + waitSeconds(pace, failures) * 1000);
  await tx.query('UPDATE sign_in_failures SET failures = $2, last_at = $3, wait_until = $4 WHERE subject = $1', [subject, failures, at, waitUntil]);
}
