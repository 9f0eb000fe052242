import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Listener, OutboxService, systemActing, type EventListener, type OutboxEvent } from '@huibian/history';
import { Database, type Tx } from '@huibian/platform';
import { tellingsOf } from './audience.rules';
import { Message } from './message.entity';
import { RecipientQueries } from './recipients.queries';

/** Turns what happened into messages, once per event and person however often the event is delivered. */
@Injectable()
@Listener()
export class Messenger implements EventListener {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientQueries,
    private readonly outbox: OutboxService,
  ) {}

  async deliver(event: OutboxEvent): Promise<void> {
    const tellings = tellingsOf(event);
    if (tellings.length === 0) return;
    await this.database.transaction(async (tx) => {
      for (const telling of tellings) {
        for (const recipient of await this.recipients.of(tx, telling.audience)) await this.tell(tx, event, telling, recipient);
      }
    });
  }

  private async tell(tx: Tx, event: OutboxEvent, telling: { code: string; params: Readonly<Record<string, string | number>> }, recipient: { userId: string; email: string | null }): Promise<void> {
    const id = v7();
    const told = await tx
      .createQueryBuilder()
      .insert()
      .into(Message)
      .values({ id, eventId: event.id, userId: recipient.userId, code: telling.code, params: { ...telling.params }, subjectNoun: event.subjectNoun, subjectId: event.subjectId, createdAt: event.createdAt, readAt: null, mailState: recipient.email ? 'waiting' : 'none', mailedAt: null, mailError: null })
      .orIgnore()
      .returning('id')
      .execute();
    if ((told.raw as unknown[]).length === 0 || !recipient.email) return;
    await this.outbox.enqueue(tx, systemActing(event.createdAt, event.id), 'send_mail', { noun: 'message', id }, { messageId: id });
  }
}
