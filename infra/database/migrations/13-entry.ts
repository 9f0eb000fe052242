import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 代录: cases the office entered from paper, the scans they were entered from, and who checked them. */
export class Entry1767000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases ADD COLUMN entered_by uuid[];
      ALTER TABLE cases ADD CONSTRAINT entered_case_names_who CHECK (entered_by IS NULL OR cardinality(entered_by) > 0);
      ALTER TABLE cases DROP CONSTRAINT case_past_drafting_was_submitted;
      ALTER TABLE cases ADD CONSTRAINT case_past_drafting_was_submitted
        CHECK (state IN ('drafting', 'withdrawn') OR submitted_at IS NOT NULL OR (state = 'retracted' AND entered_by IS NOT NULL));

      ALTER TABLE attachments DROP CONSTRAINT attachment_kind_is_known;
      ALTER TABLE attachments ADD CONSTRAINT attachment_kind_is_known CHECK (kind IN ('material', 'photo', 'consent', 'paper'));

      CREATE TABLE case_entries (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        text_hash text NOT NULL,
        attachment_id uuid NOT NULL,
        entered_by uuid[] NOT NULL,
        at timestamptz(3) NOT NULL,
        checked_by uuid,
        checked_at timestamptz(3),
        CONSTRAINT entry_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
        CONSTRAINT entry_rests_on_a_paper FOREIGN KEY (attachment_id) REFERENCES attachments (id) ON DELETE CASCADE,
        CONSTRAINT entry_checked_by_an_account FOREIGN KEY (checked_by) REFERENCES user_accounts (id),
        CONSTRAINT entry_names_who_entered CHECK (cardinality(entered_by) > 0),
        CONSTRAINT entry_is_checked_by_another CHECK (NOT coalesce(checked_by = ANY (entered_by), false)),
        CONSTRAINT entry_check_names_who_and_when CHECK ((checked_by IS NULL) = (checked_at IS NULL))
      );
      CREATE INDEX case_entries_by_case ON case_entries (case_id, text_hash, id);
    `);
  }

  /** Schema 12 knows no papers and no retracted draft: those rows go with their kind. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE case_entries;
      UPDATE case_confirmations SET consent_id = NULL WHERE consent_id IN (SELECT id FROM attachments WHERE kind = 'paper');
      DELETE FROM attachments WHERE kind = 'paper';
      ALTER TABLE attachments DROP CONSTRAINT attachment_kind_is_known;
      ALTER TABLE attachments ADD CONSTRAINT attachment_kind_is_known CHECK (kind IN ('material', 'photo', 'consent'));
      UPDATE cases SET state = 'withdrawn' WHERE state = 'retracted' AND submitted_at IS NULL;
      ALTER TABLE cases DROP CONSTRAINT case_past_drafting_was_submitted;
      ALTER TABLE cases DROP COLUMN entered_by;
      ALTER TABLE cases ADD CONSTRAINT case_past_drafting_was_submitted CHECK (state IN ('drafting', 'withdrawn') OR submitted_at IS NOT NULL);
    `);
  }
}
