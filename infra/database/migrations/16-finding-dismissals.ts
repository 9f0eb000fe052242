import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings of the manuscript check that somebody let stand, with the reason the office reads. Taken back, a dismissal stays on record. */
export class FindingDismissals1767000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE finding_dismissals (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        key text NOT NULL,
        rule text NOT NULL,
        quote text NOT NULL,
        reason text NOT NULL,
        of_office boolean NOT NULL,
        dismissed_by uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        restored_by uuid,
        restored_at timestamptz(3),
        CONSTRAINT dismissal_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
        CONSTRAINT dismissal_by_an_account FOREIGN KEY (dismissed_by) REFERENCES user_accounts (id),
        CONSTRAINT restoration_by_an_account FOREIGN KEY (restored_by) REFERENCES user_accounts (id),
        CONSTRAINT dismissal_gives_a_reason CHECK (length(btrim(reason)) >= 2),
        CONSTRAINT restoration_names_who_and_when CHECK ((restored_by IS NULL) = (restored_at IS NULL))
      );
      CREATE UNIQUE INDEX one_standing_dismissal_of_a_finding ON finding_dismissals (case_id, key) WHERE restored_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding_dismissals;');
  }
}
