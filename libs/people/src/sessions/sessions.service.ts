import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { bytesOfMegabytes, mayDo, permissionsOf, type Locale, type Session } from '@huibian/contracts';
import { CONFIG, Database, newToken, prepareDecoy, refused, tokenHash, verifyAgainstNobody, verifyPassword, type Config } from '@huibian/platform';
import type { Role } from '@huibian/workflow';
import { AccountLinksService } from '../accounts/account-links.service';
import { SignInAttemptsService } from './sign-in-attempts.service';

/** A session in force, with everything the guard asks: one statement reads it. */
export interface OpenSession {
  tokenHash: string;
  csrfToken: string;
  user: { id: string; name: string; username: string; mustChangePassword: boolean; locale: Locale };
  grants: { role: Role; unitId: string | null; unitName: string | null }[];
}

/** An account whose password, or one-time code, was found right, as it was then. */
export interface KnownAccount {
  id: string;
  version: number;
}

interface SignInRow extends KnownAccount {
  password_hash: string | null;
  disabled_at: Date | null;
}

const noteSeenEveryMs = 60_000;
/** No account has it: what is asked of one is asked of it where there is none. */
const nobody = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class SessionsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly attempts: SignInAttemptsService,
    private readonly links: AccountLinksService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Before the first request, or the first unknown name would wait for it and tell itself apart. */
  onModuleInit(): Promise<void> {
    return prepareDecoy();
  }

  /**
   * The account these belong to. An unknown name, a wrong password and a disabled account answer the same, after the same work.
   * @throws Refused 401 `session.wrong_password`, 429 `session.slow_down`
   */
  async authenticate(username: string, password: string, address: string, at: Date): Promise<KnownAccount> {
    await this.attempts.count(username, address, at);
    const account = await this.database.one<SignInRow>('SELECT id, version, password_hash, disabled_at FROM user_accounts WHERE lower(username) = lower($1)', [username.trim()]);
    const byPassword = account?.password_hash ? await verifyPassword(account.password_hash, password) : await verifyAgainstNobody(password);
    const byLink = await this.links.opens(account?.id ?? nobody, password, at);
    if (account === null || account.disabled_at !== null || !(byPassword || byLink)) throw refused(401, 'session.wrong_password');
    await this.attempts.forgive(username, address);
    return { id: account.id, version: account.version };
  }

  /**
   * Opens a session; the one the browser came with, if any, ends. @returns the cookie's token, kept nowhere else.
   * @throws Refused 401 where the account has changed since its password was looked at: a reset ends the sessions that are there, and none may come after it
   */
  async open({ id: userId, version }: KnownAccount, address: string, at: Date, earlierToken?: string): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(at.getTime() + this.config.SESSION_MAX_HOURS * 3_600_000);
    await this.database.transaction(async (tx) => {
      const [, signedIn] = (await tx.query('UPDATE user_accounts SET last_signed_in_at = $2 WHERE id = $1 AND version = $3', [userId, at, version])) as [unknown, number];
      if (signedIn !== 1) throw refused(401, 'session.wrong_password');
      await tx.query('DELETE FROM user_sessions WHERE token_hash = $1 OR expires_at < $2', [earlierToken ? tokenHash(earlierToken) : '', at]);
      await tx.query(
        `INSERT INTO user_sessions (token_hash, user_id, csrf_token, address, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)`,
        [tokenHash(token), userId, newToken(), address, at, expiresAt],
      );
    });
    return token;
  }

  /** The session of a cookie, or null when there is none in force: unknown, idle for too long, too old, or its account disabled. */
  async find(token: string, at: Date): Promise<OpenSession | null> {
    const hash = tokenHash(token);
    const idleSince = new Date(at.getTime() - this.config.SESSION_IDLE_MINUTES * 60_000);
    const row = await this.database.one<Omit<OpenSession, 'tokenHash'> & { seenAt: Date }>(
      `SELECT s.csrf_token AS "csrfToken", s.seen_at AS "seenAt",
              json_build_object('id', u.id, 'name', u.name, 'username', u.username, 'mustChangePassword', u.must_change_password, 'locale', u.locale) AS user,
              COALESCE((SELECT json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'unitName', n.short_name) ORDER BY g.granted_at, g.id)
                          FROM role_grants g LEFT JOIN units n ON n.id = g.unit_id
                         WHERE g.user_id = u.id AND g.revoked_at IS NULL), '[]') AS grants
         FROM user_sessions s JOIN user_accounts u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND u.disabled_at IS NULL`,
      [hash, at, idleSince],
    );
    if (!row) return null;
    const { seenAt, ...session } = row;
    if (at.getTime() - seenAt.getTime() > noteSeenEveryMs) await this.database.query('UPDATE user_sessions SET seen_at = GREATEST(seen_at, $2) WHERE token_hash = $1', [hash, at]);
    return { tokenHash: hash, ...session };
  }

  /** Sessions past their longest time, and counts of failures nobody added to for a day. */
  async forgetEnded(now: Date): Promise<void> {
    await this.database.query('DELETE FROM user_sessions WHERE expires_at < $1', [now]);
    await this.database.query(`DELETE FROM sign_in_failures WHERE last_at < $1::timestamptz - interval '1 day'`, [now]);
  }

  async close(hash: string): Promise<void> {
    await this.database.query('DELETE FROM user_sessions WHERE token_hash = $1', [hash]);
  }
}

/** Anybody signed in may look after the own account, even before a role was granted. */
const ownAccount = ['account.read', 'account.change_password'] as const;

export const rolesOf = (session: Pick<OpenSession, 'grants'>): Role[] => [...new Set(session.grants.map((grant) => grant.role))];

export function sessionMay(session: Pick<OpenSession, 'grants'>, permission: Parameters<typeof mayDo>[1]): boolean {
  return (ownAccount as readonly string[]).includes(permission) || mayDo(rolesOf(session), permission);
}

/** What the console is told of the session, and of the installation it is in. */
export function describeSession({ user, grants, csrfToken }: OpenSession, { UPLOAD_MAX_MB }: Pick<Config, 'UPLOAD_MAX_MB'>): Session {
  const roles = rolesOf({ grants });
  const permissions = [...new Set([...ownAccount, ...roles.flatMap((role) => permissionsOf(role))])];
  const { locale, ...person } = user;
  return { user: person, roles, grants, permissions, csrfToken, locale, uploadBytesMax: bytesOfMegabytes(UPLOAD_MAX_MB) };
}
