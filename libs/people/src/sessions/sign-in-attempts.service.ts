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
    await this.database.transaction(async (tx) => {
      for (const { subject } of subjectsOf(username, address)) {
        const left = subject.startsWith('address:') ? 'GREATEST(failures - 1, 0)' : '0';
        await tx.query(`UPDATE sign_in_failures SET failures = ${left}, wait_until = last_at WHERE subject = $1`, [subject]);
      }
    });
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
  // One statement makes the count or locks it: between two of them the hourly clearing could take it away.
  const [row] = (await tx.query(
    `INSERT INTO sign_in_failures (subject, failures, last_at, wait_until) VALUES ($1, 0, $2, $2)
     ON CONFLICT (subject) DO UPDATE SET subject = EXCLUDED.subject RETURNING failures, last_at, wait_until`,
    [subject, at],
  )) as [CountRow];
  const waitMs = row.wait_until.getTime() - at.getTime();
  if (waitMs > 0) throw refused(429, 'session.slow_down', { seconds: Math.ceil(waitMs / 1000) });
  const failures = at.getTime() - row.last_at.getTime() > forgetAfterMs ? 1 : row.failures + 1;
  const waitUntil = new Date(at.getTime() + waitSeconds(pace, failures) * 1000);
  await tx.query('UPDATE sign_in_failures SET failures = $2, last_at = $3, wait_until = $4 WHERE subject = $1', [subject, failures, at, waitUntil]);
}
