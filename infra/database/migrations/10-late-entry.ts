import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 逾期补报: whom the lead admitted after the day, and which cases and recommendations came in by it. */
export class LateEntry1767000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE late_admissions (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        kind text NOT NULL,
        until date NOT NULL,
        reason text NOT NULL,
        admitted_by uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        CONSTRAINT late_admission_in_a_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id),
        CONSTRAINT late_admission_of_a_unit FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT late_admission_by_an_account FOREIGN KEY (admitted_by) REFERENCES user_accounts (id),
        CONSTRAINT late_admission_kind_is_known CHECK (kind IN ('submission', 'recommendation')),
        CONSTRAINT late_admission_has_a_reason CHECK (btrim(reason) <> '')
      );
      CREATE INDEX late_admissions_by_unit ON late_admissions (campaign_id, unit_id, kind, id);

      ALTER TABLE cases ADD COLUMN late_admission_id uuid;
      ALTER TABLE cases ADD CONSTRAINT late_case_was_admitted FOREIGN KEY (late_admission_id) REFERENCES late_admissions (id);
      ALTER TABLE cases ADD CONSTRAINT late_case_was_handed_in CHECK (late_admission_id IS NULL OR submitted_at IS NOT NULL);
      CREATE INDEX cases_by_late_admission ON cases (late_admission_id) WHERE late_admission_id IS NOT NULL;

      ALTER TABLE recommendations ADD COLUMN late_admission_id uuid;
      ALTER TABLE recommendations ADD CONSTRAINT late_recommendation_was_admitted FOREIGN KEY (late_admission_id) REFERENCES late_admissions (id);
      ALTER TABLE recommendations ADD CONSTRAINT late_recommendation_was_made CHECK (late_admission_id IS NULL OR recommended_at IS NOT NULL);
      CREATE INDEX recommendations_by_late_admission ON recommendations (late_admission_id) WHERE late_admission_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recommendations DROP COLUMN late_admission_id;
      ALTER TABLE cases DROP COLUMN late_admission_id;
      DROP TABLE late_admissions;
    `);
  }
}
