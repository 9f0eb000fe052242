import { Inject, Injectable } from '@nestjs/common';
import { renderMessage, type Locale } from '@huibian/contracts';
import { CLOCK, Database, MAILER, type Clock, type Mailer } from '@huibian/platform';
import { Message } from './message.entity';

interface Addressed {
  id: string;
  code: string;
  params: Record<string, string | number>;
  email: string | null;
  locale: Locale;
  mailState: string;
}

/** Mails one message. Without a mail server it stays waiting, in sight, and goes out when there is one. */
@Injectable()
export class MailService {
  constructor(
    private readonly database: Database,
    @Inject(MAILER) private readonly mailer: Mailer | null,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send(messageId: string): Promise<void> {
    if (!this.mailer) return;
    const message = await this.database.one<Addressed>(
      `SELECT m.id, m.code, m.params, a.email, a.locale, m.mail_state AS "mailState" FROM messages m JOIN user_accounts a ON a.id = m.user_id WHERE m.id = $1`,
      [messageId],
    );
    if (!message || message.mailState === 'sent' || !message.email) return;
    const text = renderMessage(message.locale, message.code, message.params);
    // The message's id is the mail's: a repeat after a crash between sending and writing it down is recognised by mail programs.
    await this.mailer.send({ to: message.email, subject: renderMessage(message.locale, 'notify.mail_subject', {}), text, id: message.id });
    await this.database.reader.update(Message, { id: messageId }, { mailState: 'sent', mailedAt: this.clock.now(), mailError: null });
  }

  /** After the last attempt: visible in the outbox, to be sent again by hand. */
  async gaveUp(messageId: string, error: string): Promise<void> {
    await this.database.reader.update(Message, { id: messageId }, { mailState: 'failed', mailError: error.slice(0, 500) });
  }
}
