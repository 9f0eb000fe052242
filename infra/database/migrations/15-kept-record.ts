import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept for good is neither changed nor deleted nor emptied: revisions, seals and scores as well as the rows of the record. */
export class KeptRecord1767000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER case_revisions_are_never_deleted BEFORE DELETE ON case_revisions FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();
      CREATE TRIGGER case_revisions_are_never_emptied BEFORE TRUNCATE ON case_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_revision_change();
      -- What guards the rows looks for personal values, which a seal has not.
      CREATE FUNCTION refuse_seal_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a seal never changes';
      END $$;
      DROP TRIGGER history_seals_are_only_added ON history_seals;
      CREATE TRIGGER history_seals_are_only_added BEFORE UPDATE OR DELETE ON history_seals FOR EACH ROW EXECUTE FUNCTION refuse_seal_change();
      CREATE TRIGGER history_seals_are_never_emptied BEFORE TRUNCATE ON history_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_seal_change();
      CREATE TRIGGER scores_are_never_emptied BEFORE TRUNCATE ON scores FOR EACH STATEMENT EXECUTE FUNCTION refuse_score_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER scores_are_never_emptied ON scores;
      DROP TRIGGER history_seals_are_never_emptied ON history_seals;
      DROP TRIGGER history_seals_are_only_added ON history_seals;
      CREATE TRIGGER history_seals_are_only_added BEFORE UPDATE OR DELETE ON history_seals FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
      DROP FUNCTION refuse_seal_change();
      DROP TRIGGER case_revisions_are_never_emptied ON case_revisions;
      DROP TRIGGER case_revisions_are_never_deleted ON case_revisions;
    `);
  }
}
