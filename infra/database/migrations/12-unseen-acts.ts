import type { MigrationInterface, QueryRunner } from 'typeorm';

const unseen = `h.action IN ('shortlist', 'unlist', 'rule', 'unrule')
  OR (h.action = 'hold' AND h.from_state IN ('shortlisted', 'ruled')) OR (h.action = 'release_hold' AND h.to_state IN ('shortlisted', 'ruled'))`;

/**
 * How many of a case's acts nobody outside the office may notice: a unit is shown the version without them, or it could count
 * which cases are on the list. And a case nobody has to recommend has no recommending unit, who would know of it.
 */
export class UnseenActs1767000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases ADD COLUMN unseen_acts integer NOT NULL DEFAULT 0;
      UPDATE cases c SET unseen_acts = counted.acts
        FROM (SELECT h.subject_id, count(*)::int AS acts FROM history_rows h WHERE h.subject_noun = 'case' AND (${unseen}) GROUP BY h.subject_id) counted
       WHERE counted.subject_id = c.id;
      ALTER TABLE cases ADD CONSTRAINT unseen_acts_are_some_of_all CHECK (unseen_acts >= 0 AND unseen_acts < version);
      UPDATE cases SET recommender_id = NULL WHERE recommender_id IS NOT NULL AND NOT (route->>'recommendation')::boolean;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cases DROP COLUMN unseen_acts;');
  }
}
