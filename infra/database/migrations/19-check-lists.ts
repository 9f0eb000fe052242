import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 校核词表: the office's own words and the leaders' posts. What is taken off stays on record. */
export class CheckLists1767000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE office_words (
        id uuid PRIMARY KEY,
        wrong text NOT NULL,
        "right" text NOT NULL,
        source text NOT NULL,
        severity text NOT NULL,
        added_by uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        ended_by uuid,
        ended_at timestamptz(3),
        CONSTRAINT word_added_by_an_account FOREIGN KEY (added_by) REFERENCES user_accounts (id),
        CONSTRAINT word_ended_by_an_account FOREIGN KEY (ended_by) REFERENCES user_accounts (id),
        CONSTRAINT word_severity_is_known CHECK (severity IN ('error', 'warning', 'hint')),
        CONSTRAINT word_is_replaced_by_another CHECK (wrong <> "right"),
        CONSTRAINT word_end_names_who_and_when CHECK ((ended_by IS NULL) = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX one_standing_entry_of_a_word ON office_words (wrong) WHERE ended_at IS NULL;

      CREATE TABLE leader_posts (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        title text NOT NULL,
        "from" date NOT NULL,
        until date,
        added_by uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        CONSTRAINT post_added_by_an_account FOREIGN KEY (added_by) REFERENCES user_accounts (id),
        CONSTRAINT post_ends_after_it_begins CHECK (until >= "from")
      );
      CREATE UNIQUE INDEX one_entry_of_a_post ON leader_posts (name, title, "from");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE leader_posts; DROP TABLE office_words;');
  }
}
