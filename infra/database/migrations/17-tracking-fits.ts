import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 字距建议: each search over a batch, what it found, and how it ended. */
export class TrackingFits1767000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracking_fits (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL CONSTRAINT fit_is_of_a_batch REFERENCES batches (id),
        input_sha256 text NOT NULL,
        result jsonb,
        problem jsonb,
        requested_by uuid NOT NULL CONSTRAINT fit_requested_by_an_account REFERENCES user_accounts (id),
        requested_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        cancelled_at timestamptz(3),
        CONSTRAINT a_fit_ends_once CHECK (num_nonnulls(result, problem, cancelled_at) <= 1),
        CONSTRAINT an_ended_fit_says_when CHECK ((num_nonnulls(result, problem) = 1) = (finished_at IS NOT NULL)),
        CONSTRAINT fit_input_digest_is_hexadecimal CHECK (input_sha256 ~ '^[0-9a-f]{64}$')
      );
      CREATE INDEX tracking_fits_by_batch ON tracking_fits (batch_id, requested_at DESC, id DESC);
      CREATE UNIQUE INDEX one_running_fit_per_batch ON tracking_fits (batch_id) WHERE finished_at IS NULL AND cancelled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracking_fits');
  }
}
