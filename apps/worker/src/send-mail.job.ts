import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@huibian/contracts';
import { MailService } from '@huibian/notify';
import { Handles, type JobHandler } from './queue/job-handler';

@Injectable()
@Handles('send_mail')
export class SendMailJob implements JobHandler<'send_mail'> {
  constructor(private readonly mail: MailService) {}

  handle({ messageId }: JobPayload<'send_mail'>): Promise<void> {
    return this.mail.send(messageId);
  }

  gaveUp({ messageId }: JobPayload<'send_mail'>, error: Error): Promise<void> {
    return this.mail.gaveUp(messageId, error.message);
  }
}
