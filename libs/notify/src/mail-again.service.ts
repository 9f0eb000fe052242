import { Inject, Injectable } from '@nestjs/common';
import type { SentAgain } from '@huibian/contracts';
import { HistoryService, holds, OutboxService, type Acting } from '@huibian/history';
import { MAILER, notFound, refused, type Mailer, type Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import { Message } from './message.entity';

interface Addressee {
  name: string;
  email: string | null;
  disabled: boolean;
}

/** 再次发送: by hand, for mail that failed or waited for a mail server. One that is under way is left alone, so that nobody gets it twice. */
@Injectable()
export class MailAgain {
  constructor(
    private readonly outbox: OutboxService,
    private readonly history: HistoryService,
    @Inject(MAILER) private readonly mailer: Mailer | null,
  ) {}

  /**
   * Queues what may be sent and says of the rest why not.
   * @throws Refused when no mail server is set, 404 when a message is not known
   */
  async send(tx: Tx, acting: Acting, ids: readonly string[]): Promise<SentAgain> {
    if (!this.mailer) throw refused(422, 'mail.no_server');
    // In one order, so that two people who choose the same letters wait for each other and not both for ever.
    const chosen = [...new Set(ids)].sort();
    const messages = await tx.createQueryBuilder(Message, 'm').setLock('pessimistic_write').where('m.id IN (:...chosen)', { chosen }).orderBy('m.id').getMany();
    if (messages.length < chosen.length) throw notFound();
    const answer: SentAgain = { queued: [], refused: [] };
    for (const message of messages) {
      const [to]: Addressee[] = await tx.query('SELECT name, email, disabled_at IS NOT NULL AS disabled FROM user_accounts WHERE id = $1', [message.userId]);
      const refusal = refusalOf(message, to, await this.outbox.isUnderWay(tx, 'send_mail', message.id));
      if (refusal) answer.refused.push({ id: message.id, refusal });
      else {
        await this.queue(tx, acting, message, to?.name ?? '');
        answer.queued.push(message.id);
      }
    }
    return answer;
  }

  private async queue(tx: Tx, acting: Acting, { id, code, mailState }: Message, addressee: string): Promise<void> {
    await tx.update(Message, { id }, { mailState: 'waiting', mailError: null });
    await this.outbox.enqueue(tx, acting, 'send_mail', { noun: 'message', id }, { messageId: id });
    const actorRole = holds(acting, 'system_admin') ? 'system_admin' : 'system';
    await this.history.record(tx, acting, { noun: 'message', subjectId: id, action: 'send_again', fromState: mailState, toState: 'waiting', actorRole, details: { code }, personal: { name: addressee } });
  }
}

function refusalOf({ mailState }: Message, to: Addressee | undefined, underWay: boolean): Refusal | null {
  if (mailState === 'sent') return { code: 'mail.sent_already' };
  if (underWay) return { code: 'mail.under_way' };
  if (!to?.email) return { code: 'mail.no_address' };
  return to.disabled ? { code: 'mail.account_disabled' } : null;
}
