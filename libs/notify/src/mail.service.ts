import { Inject, Injectable } from '@nestjs/common';
import { renderMessage, type Locale } from '@huibian/contracts';
import { CLOCK, Database, MAILER, type Clock, type Mailer } from '@huibian/platform';
import { Message, type MailState } from './message.entity';

interface Addressed {
  id: string;
  code: string;
  params: Record<string, string | number>;
  email: string | null;
  locale: Locale;
  mailState: MailState;
}

/** Mails one message. Without a mail server it stays waiting, in sight; see `MailAgain` for the way out. */
@Injectable()
export class MailService {
  constructor(
    private readonly database: Database,
    @Inject(MAILER) private readonly mailer: Mailer | null,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A message is mailed by one job at a time: the lock ends with the transaction, so that one whose worker was killed is free again.
   * It is not the row's own, because its reader marks the row as read meanwhile.
   * @throws Error while another job mails the same message; the job is tried again and then finds it sent, or sends it
   */
  async send(messageId: string): Promise<void> {
    const { mailer } = this;
    if (!mailer) return;
    await this.database.transaction(async (tx) => {
      const [lock]: { held: boolean }[] = await tx.query('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held', [`mail:${messageId}`]);
      if (!lock?.held) throw new Error('The message is being mailed by another job.');
      const [message]: Addressed[] = await tx.query(
        `SELECT m.id, m.code, m.params, a.email, a.locale, m.mail_state AS "mailState" FROM messages m JOIN user_accounts a ON a.id = m.user_id WHERE m.id = $1`,
        [messageId],
      );
      if (!message || message.mailState === 'sent' || !message.email) return;
      const text = renderMessage(message.locale, message.code, message.params);
      // The message's id is the mail's: a repeat after a crash between sending and writing it down is recognised by mail programs.
      await mailer.send({ to: message.email, subject: renderMessage(message.locale, 'notify.mail_subject', {}), text, id: message.id });
      await tx.update(Message, { id: messageId }, { mailState: 'sent', mailedAt: this.clock.now(), mailError: null });
    });
  }

  /** After the last attempt: visible in the outbox, to be sent again by hand. What another job has sent stays sent. */
  async gaveUp(messageId: string, error: string): Promise<void> {
    await this.database.reader.update(Message, { id: messageId, mailState: 'waiting' }, { mailState: 'failed', mailError: error.slice(0, 500) });
  }
}
