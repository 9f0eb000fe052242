import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  messageQuerySchema, outboxQuerySchema, readMessagesSchema, sendAgainSchema,
  type MessageQuery, type OutboxQuery, type ReadMessages, type SendAgain, type SentAgain,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { MailAgain, MessageQueries } from '@huibian/notify';
import { refused, type JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, QueryOf } from '../http/schema.pipe';

/** One's own messages, and mail that has not gone out: the office sees it, the system administrator sends it again. */
@Controller('api')
export class MessagesController {
  constructor(
    private readonly acts: ActsService,
    private readonly queries: MessageQueries,
    private readonly mail: MailAgain,
  ) {}

  @Get('messages')
  @Requires('message.read')
  mine(@CurrentActing() acting: Acting, @QueryOf(messageQuerySchema.extend(listQuery)) query: MessageQuery & ListQuery): Promise<JsonText> {
    return this.queries.mine(readerOf(acting), query, { unread: query.unread === 'true' });
  }

  @Get('messages/unread')
  @Requires('message.read')
  async unread(@CurrentActing() acting: Acting): Promise<{ unread: number }> {
    return { unread: await this.queries.unread(readerOf(acting)) };
  }

  /** Marking as read is no act: it is recorded nowhere and may be repeated. */
  @Post('messages/reading')
  @HttpCode(204)
  @Requires('message.read')
  async read(@CurrentActing() acting: Acting, @Body(readMessagesSchema) input: ReadMessages): Promise<void> {
    await this.queries.read(readerOf(acting), input.ids, acting.receivedAt);
  }

  @Get('outbox')
  @Requires('outbox.read')
  outbox(@QueryOf(outboxQuerySchema.extend(listQuery)) query: OutboxQuery & ListQuery): Promise<JsonText> {
    return this.queries.outbox(query, query);
  }

  @Post('outbox/sending')
  @HttpCode(200)
  @Requires('outbox.send_again')
  sendAgain(@CurrentAct() act: Act, @Body(sendAgainSchema) { ids }: SendAgain): Promise<SentAgain> {
    return this.acts.once(act, (tx) => this.mail.send(tx, act.acting, ids));
  }
}

function readerOf(acting: Acting): string {
  if (acting.userId === null) throw refused(401, 'http.not_signed_in');
  return acting.userId;
}
