import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { messageQuerySchema, outboxQuerySchema, readMessagesSchema, type MessageQuery, type OutboxQuery, type ReadMessages } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { MessageQueries } from '@huibian/notify';
import { refused, type JsonText } from '@huibian/platform';
import { CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, QueryOf } from '../http/schema.pipe';

/** One's own messages, and the office's view of mail that has not gone out. */
@Controller('api')
export class MessagesController {
  constructor(private readonly queries: MessageQueries) {}

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
}

function readerOf(acting: Acting): string {
  if (acting.userId === null) throw refused(401, 'http.not_signed_in');
  return acting.userId;
}
