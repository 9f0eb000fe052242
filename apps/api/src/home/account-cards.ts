import { Injectable } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import { holds, unsealedSql, type Acting } from '@huibian/history';
import { userWaitsSql } from '@huibian/people';
import { Database } from '@huibian/platform';
import { ContributesHomeCards, filteredPage, type HomeCardSource } from './home-cards';

interface Found {
  count: number;
  items: HomeCard['items'];
}

const person = (to: string) => `json_build_object('id', u.id, 'title', u.name, 'subtitle', u.username, 'to', '${to}' || u.id || '/show')`;

const counted = (item: string, from: string, order: string) => `
  WITH found AS (SELECT ${item} AS item, row_number() OVER (ORDER BY ${order}) AS place FROM ${from})
  SELECT (SELECT count(*)::int FROM found) AS count, COALESCE((SELECT json_agg(item ORDER BY place) FROM found WHERE place <= 6), '[]') AS items`;

const waitingAccounts = counted(person('/users/'), `user_accounts u WHERE ${userWaitsSql.accounts_waiting}`, 'u.created_at');
const accountsToGrant = counted(person('/users/'), `user_accounts u WHERE ${userWaitsSql.accounts_to_grant}`, 'u.created_at');
const unsealed = `SELECT count(*)::int AS count, '[]'::json AS items FROM history_rows h WHERE ${unsealedSql}`;

/** The officers' cards. The other roles' work belongs to the stages. */
@Injectable()
@ContributesHomeCards(10)
export class AccountCards implements HomeCardSource {
  constructor(private readonly database: Database) {}

  async cards(acting: Acting): Promise<HomeCard[]> {
    if (holds(acting, 'system_admin')) return [await this.card('accounts_waiting', filteredPage('/users', { waits: 'accounts_waiting' }), waitingAccounts)];
    if (holds(acting, 'security_admin')) return [await this.card('accounts_to_grant', filteredPage('/users', { waits: 'accounts_to_grant' }), accountsToGrant)];
    if (holds(acting, 'auditor')) return [await this.card('unsealed', filteredPage('/history', { waits: 'unsealed' }), unsealed)];
    return [];
  }

  private async card(key: string, to: string, sql: string): Promise<HomeCard> {
    const found = await this.database.one<Found>(sql);
    return { key, to, count: found?.count ?? 0, items: found?.items ?? [] };
  }
}
