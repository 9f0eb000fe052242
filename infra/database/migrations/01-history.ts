import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record, the outbox, the tasks and the keys of intents: what every stage writes with its acts. */
export class History1767000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE history_rows (
        subject_noun text NOT NULL,
        subject_id uuid NOT NULL,
        sequence integer NOT NULL,
        position bigint GENERATED ALWAYS AS IDENTITY,
        action text NOT NULL,
        from_state text,
        to_state text,
        actor_id uuid,
        actor_role text NOT NULL,
        on_behalf_of text,
        at timestamptz(3) NOT NULL,
        reason text,
        details jsonb NOT NULL DEFAULT '{}',
        personal jsonb,
        personal_salt text,
        personal_digest text,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (subject_noun, subject_id, sequence),
        CONSTRAINT one_position_per_history_row UNIQUE (position),
        CONSTRAINT history_sequence_counts_from_one CHECK (sequence >= 1),
        CONSTRAINT first_history_row_links_to_nothing CHECK ((sequence = 1) = (previous_hash = repeat('0', 64)))
      );
      CREATE INDEX history_rows_by_actor ON history_rows (actor_id, position);
      CREATE INDEX history_rows_by_time ON history_rows (at, position);

      -- Erasing personal data is the one change the record allows.
      CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.personal IS NULL AND (to_jsonb(NEW) - 'personal' - 'personal_salt') = (to_jsonb(OLD) - 'personal' - 'personal_salt') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'history is only ever added to';
      END $$;
      CREATE TRIGGER history_rows_are_only_added BEFORE UPDATE OR DELETE ON history_rows FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      CREATE TRIGGER history_rows_are_never_emptied BEFORE TRUNCATE ON history_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();

      CREATE TABLE history_seals (
        sequence integer PRIMARY KEY,
        sealed_at timestamptz(3) NOT NULL,
        up_to_position bigint NOT NULL,
        heads jsonb NOT NULL,
        previous_seal_hash text,
        hash text NOT NULL
      );
      CREATE TRIGGER history_seals_are_only_added BEFORE UPDATE OR DELETE ON history_seals FOR EACH ROW EXECUTE FUNCTION refuse_history_change();

      CREATE TABLE outbox_events (
        id uuid PRIMARY KEY,
        topic text NOT NULL,
        subject_noun text NOT NULL,
        subject_id uuid NOT NULL,
        payload jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL,
        relayed_at timestamptz(3)
      );
      CREATE INDEX outbox_events_waiting ON outbox_events (id) WHERE relayed_at IS NULL;

      CREATE TABLE tasks (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject_noun text NOT NULL,
        subject_id uuid NOT NULL,
        state text NOT NULL,
        stage text NOT NULL,
        fraction real NOT NULL DEFAULT 0,
        problem jsonb,
        created_by uuid,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT task_state_is_known CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        CONSTRAINT task_fraction_is_a_share CHECK (fraction BETWEEN 0 AND 1)
      );
      CREATE INDEX tasks_by_subject ON tasks (subject_noun, subject_id, created_at);
      CREATE UNIQUE INDEX one_running_task_per_subject ON tasks (subject_noun, subject_id, kind) WHERE state IN ('queued', 'running');

      CREATE TABLE idempotency_keys (
        actor_id uuid NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz(3) NOT NULL,
        PRIMARY KEY (actor_id, route, key)
      );
      CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, tasks, outbox_events, history_seals, history_rows;
      DROP FUNCTION refuse_history_change();
    `);
  }
}
