import { Injectable } from '@nestjs/common';
import type { PageQuery } from '@huibian/contracts';
import { Database, keysetPage, type JsonText } from '@huibian/platform';

const sorts = { id: { sql: 'm.id', type: 'uuid' } } as const;
const item = `'id', m.id, 'code', m.code, 'params', m.params, 'subjectNoun', m.subject_noun, 'subjectId', m.subject_id, 'createdAt', m.created_at, 'readAt', m.read_at`;

@Injectable()
export class MessageQueries {
  constructor(private readonly database: Database) {}

  /** One's own messages, newest first. */
  mine(userId: string, page: PageQuery, filter: { unread?: boolean }): Promise<JsonText> {
    const where = ['m.user_id = $1', ...(filter.unread ? ['m.read_at IS NULL'] : [])];
    return keysetPage(this.database, { item: `json_build_object(${item})`, from: 'messages m', where, params: [userId], id: 'm.id', sorts, defaultSort: 'id:desc' }, page);
  }

  async unread(userId: string): Promise<number> {
    const row = await this.database.one<{ unread: number }>('SELECT count(*)::int AS unread FROM messages WHERE user_id = $1 AND read_at IS NULL', [userId]);
    return row?.unread ?? 0;
  }

  /** Only one's own, and only once: reading is no act and may be repeated. */
  async read(userId: string, ids: readonly string[], at: Date): Promise<void> {
    await this.database.query('UPDATE messages SET read_at = $3 WHERE user_id = $1 AND id = ANY ($2) AND read_at IS NULL', [userId, ids, at]);
  }

  /** The visible outbox: mail that waits or failed, with the address it is for. The words are the reader's own business and left out. */
  outbox(page: PageQuery, filter: { state?: string }): Promise<JsonText> {
    const params: unknown[] = [];
    const where = [filter.state ? `m.mail_state = $${params.push(filter.state)}` : `m.mail_state IN ('waiting', 'failed')`];
    return keysetPage(this.database, {
      item: `json_build_object('id', m.id, 'code', m.code, 'createdAt', m.created_at, 'to', a.email, 'name', a.name, 'mailState', m.mail_state, 'mailedAt', m.mailed_at, 'mailError', m.mail_error,
        'underWay', EXISTS (SELECT 1 FROM outbox_events e WHERE e.subject_id = m.id AND e.topic = 'job.send_mail' AND e.ended_at IS NULL))`,
      from: 'messages m JOIN user_accounts a ON a.id = m.user_id',
      where,
      params,
      id: 'm.id',
      sorts,
      defaultSort: 'id:desc',
    }, page);
  }
}
