import { Injectable } from '@nestjs/common';
import { Database, tokenHash, type Tx } from '@huibian/platform';
import { newOneTimeCode, normalizedCode } from './one-time-code';

const validDays = 7;

export interface IssuedLink {
  code: string;
  expiresAt: Date;
}

const hashOf = (code: string): string => tokenHash(normalizedCode(code));

/** One-time codes: typed as the first password or followed as a link, good until a password is chosen or seven days are over. */
@Injectable()
export class AccountLinksService {
  constructor(private readonly database: Database) {}

  /** The new code is the only one: earlier ones end here. */
  async issue(tx: Tx, userId: string, createdBy: string | null, at: Date): Promise<IssuedLink> {
    const code = newOneTimeCode();
    const expiresAt = new Date(at.getTime() + validDays * 86_400_000);
    await this.spend(tx, userId, at);
    await tx.query('INSERT INTO account_links (token_hash, user_id, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)', [hashOf(code), userId, createdBy, at, expiresAt]);
    return { code, expiresAt };
  }

  /** @param on the transaction that will spend the code; left out where it only opens the door */
  async opens(userId: string, code: string, at: Date, on: Tx = this.database.reader): Promise<boolean> {
    const found: unknown[] = await on.query('SELECT 1 FROM account_links WHERE token_hash = $1 AND user_id = $2 AND used_at IS NULL AND expires_at > $3', [hashOf(code), userId, at]);
    return found.length > 0;
  }

  /** The account a code opens, or null. */
  async ownerOf(code: string, at: Date, on: Tx = this.database.reader): Promise<{ id: string; username: string; name: string } | null> {
    const found: { id: string; username: string; name: string }[] = await on.query(
      `SELECT u.id, u.username, u.name FROM account_links l JOIN user_accounts u ON u.id = l.user_id
        WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND u.disabled_at IS NULL`,
      [hashOf(code), at],
    );
    return found[0] ?? null;
  }

  async spend(tx: Tx, userId: string, at: Date): Promise<void> {
    await tx.query('UPDATE account_links SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [userId, at]);
  }
}
