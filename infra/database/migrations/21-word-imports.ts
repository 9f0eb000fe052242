import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A volume also comes as a Word file: what became of its tracked changes, and its paragraphs, which take the place of lines. */
export class WordImports1767000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports ADD COLUMN revisions text NOT NULL DEFAULT 'accept';
      ALTER TABLE imports ADD COLUMN format text;
      ALTER TABLE imports ADD COLUMN paragraphs_sha256 text;
      UPDATE imports SET format = 'text' WHERE state <> 'uploaded';
      ALTER TABLE imports ADD CONSTRAINT import_revisions_are_taken_or_not CHECK (revisions IN ('accept', 'refuse'));
      ALTER TABLE imports ADD CONSTRAINT import_format_is_known CHECK (format IN ('text', 'word'));
      ALTER TABLE imports ADD CONSTRAINT a_word_file_keeps_its_paragraphs CHECK (paragraphs_sha256 IS NOT NULL OR format IS DISTINCT FROM 'word' OR state NOT IN ('understood', 'accepted'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE imports DROP COLUMN paragraphs_sha256, DROP COLUMN format, DROP COLUMN revisions;');
  }
}
