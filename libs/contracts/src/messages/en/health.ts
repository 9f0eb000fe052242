import type { health as zh } from '../zh/health';

export const health: Record<keyof typeof zh, string> = {
  'health.schema_behind': 'The database lacks {count} migrations. Run the migration command or start the service again.',
  'health.files_unwritable': 'The file folder cannot be written to: uploads and releases will fail. Check the disk and the folder’s permissions.',
  'health.worker_silent': 'The worker gives no sign of life: typesetting, notifications and sealing stand still. Check whether it runs.',
  'health.queue_away': 'The job queue does not answer: typesetting and notifications stand still. Check the database or Redis it lives in.',
  'health.disk_low': 'Only {free} are left on the disk of the files. Clear or enlarge it soon.',
  'health.jobs_failed': '{count} background jobs were given up ({job}). The reason is below.',
  'health.outbox_stuck': '{count} events have waited for more than five minutes. Check the worker.',
  'health.mail_failed': '{count} mails could not be sent. See the reason under waiting mail, and check the mail server.',
  'health.mail_unconfigured': 'No mail server is configured; {count} mails wait. Messages can all be read in the console; to send mail, set SMTP_URL.',
};
