import { createTransport } from 'nodemailer';
import type { Config } from '../config/config.schema';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Becomes the Message-ID: a mail sent twice is recognised as one. */
  id: string;
}

export interface Mailer {
  /** @throws when the server does not take it; the job tries again */
  send(mail: Mail): Promise<void>;
}

/** A server that says nothing is given up before the job that asks it is: `send_mail` may take a minute. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 25_000 };

/** Null where no mail server is set: messages then wait in the visible outbox. */
export const MAILER = Symbol('MAILER');

export function mailerFor(config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>): Mailer | null {
  if (!config.SMTP_URL) return null;
  const transport = createTransport({ url: config.SMTP_URL, ...patience });
  const domain = /@([^>\s]+)/.exec(config.MAIL_FROM)?.[1] ?? 'huibian.invalid';
  return {
    send: async ({ to, subject, text, id }) => {
      await transport.sendMail({ from: config.MAIL_FROM, to, subject, text, messageId: `<${id}@${domain}>` });
    },
  };
}
