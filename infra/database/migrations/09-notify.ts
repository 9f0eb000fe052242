import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told: one message per event and person, read or not, mailed or waiting. */
export class Notify1767000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messages (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL,
        user_id uuid NOT NULL CONSTRAINT message_is_to_a_known_account REFERENCES user_accounts (id),
        code text NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        subject_noun text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        mail_state text NOT NULL,
        mailed_at timestamptz(3),
        mail_error text,
        CONSTRAINT one_message_per_event_and_person UNIQUE (event_id, user_id, code),
        CONSTRAINT mail_state_is_known CHECK (mail_state IN ('none', 'waiting', 'sent', 'failed')),
        CONSTRAINT sent_mail_has_its_time CHECK ((mail_state = 'sent') = (mailed_at IS NOT NULL))
      );
      CREATE INDEX messages_of_a_person ON messages (user_id, id);
      CREATE INDEX messages_unread ON messages (user_id) WHERE read_at IS NULL;
      CREATE INDEX messages_to_mail ON messages (id) WHERE mail_state = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messages;');
  }
}
