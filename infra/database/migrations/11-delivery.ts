import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed to the queue is known to have ended, or not, by PostgreSQL alone: a queue that forgets costs a minute and nothing else. */
export class Delivery1767000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox_events ADD COLUMN ended_at timestamptz(3);
      -- What earlier versions handed on counts as ended, but for the work somebody still waits for.
      UPDATE outbox_events e SET ended_at = e.relayed_at
       WHERE e.relayed_at IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM tasks t WHERE t.subject_noun = e.subject_noun AND t.subject_id = e.subject_id AND t.state IN ('queued', 'running'));
      ALTER TABLE outbox_events ADD CONSTRAINT an_ended_event_was_relayed CHECK (ended_at IS NULL OR relayed_at IS NOT NULL);
      CREATE INDEX outbox_events_under_way ON outbox_events (id) WHERE relayed_at IS NOT NULL AND ended_at IS NULL;
      CREATE INDEX outbox_events_open_by_subject ON outbox_events (subject_id, topic) WHERE ended_at IS NULL;
      CREATE INDEX outbox_events_by_end ON outbox_events (ended_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outbox_events_by_end, outbox_events_open_by_subject, outbox_events_under_way;
      ALTER TABLE outbox_events DROP CONSTRAINT an_ended_event_was_relayed;
      ALTER TABLE outbox_events DROP COLUMN ended_at;
    `);
  }
}
