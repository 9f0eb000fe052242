import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 字距建议 also for a historical volume, before it is accepted: there is no batch yet, so the search is the import's. */
export class ImportFits1767000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tracking_fits ALTER COLUMN batch_id DROP NOT NULL;
      ALTER TABLE tracking_fits ADD COLUMN import_id uuid CONSTRAINT fit_is_of_an_import REFERENCES imports (id);
      ALTER TABLE tracking_fits ADD CONSTRAINT a_fit_is_of_a_batch_or_an_import CHECK (num_nonnulls(batch_id, import_id) = 1);
      CREATE INDEX tracking_fits_by_import ON tracking_fits (import_id, requested_at DESC, id DESC);
      CREATE UNIQUE INDEX one_running_fit_per_import ON tracking_fits (import_id) WHERE finished_at IS NULL AND cancelled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM tracking_fits WHERE batch_id IS NULL;
      ALTER TABLE tracking_fits DROP COLUMN import_id;
      ALTER TABLE tracking_fits ALTER COLUMN batch_id SET NOT NULL;
    `);
  }
}
