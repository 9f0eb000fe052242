import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Experts with dated posts, rounds, assignments and scores. */
export class Review1767000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE experts (
        id uuid PRIMARY KEY,
        user_id uuid CONSTRAINT one_expert_per_account UNIQUE CONSTRAINT expert_has_a_known_account REFERENCES user_accounts (id),
        name text NOT NULL,
        unit_id uuid CONSTRAINT expert_works_at_a_known_unit REFERENCES units (id),
        employer text NOT NULL DEFAULT '',
        region_code text CONSTRAINT expert_lives_in_a_known_region REFERENCES regions (code),
        field_keys text[] NOT NULL DEFAULT '{}',
        phone text NOT NULL DEFAULT '',
        created_at timestamptz(3) NOT NULL,
        version integer NOT NULL DEFAULT 0
      );

      CREATE TABLE expert_posts (
        id uuid PRIMARY KEY,
        expert_id uuid NOT NULL CONSTRAINT post_is_of_a_known_expert REFERENCES experts (id),
        title text NOT NULL,
        unit_id uuid CONSTRAINT post_is_at_a_known_unit REFERENCES units (id),
        region_code text CONSTRAINT post_is_in_a_known_region REFERENCES regions (code),
        from_month text NOT NULL,
        to_month text,
        source text NOT NULL,
        added_by uuid,
        added_at timestamptz(3) NOT NULL,
        CONSTRAINT post_has_a_place CHECK (unit_id IS NOT NULL OR region_code IS NOT NULL),
        CONSTRAINT post_ends_after_it_begins CHECK (to_month IS NULL OR to_month >= from_month)
      );
      CREATE INDEX expert_posts_by_expert ON expert_posts (expert_id);

      CREATE TABLE expert_declarations (
        id uuid PRIMARY KEY,
        expert_id uuid NOT NULL CONSTRAINT declaration_is_of_a_known_expert REFERENCES experts (id),
        case_id uuid CONSTRAINT declaration_is_about_a_known_case REFERENCES cases (id),
        unit_id uuid CONSTRAINT declaration_is_about_a_known_unit REFERENCES units (id),
        reason text NOT NULL,
        declared_by uuid,
        declared_at timestamptz(3) NOT NULL,
        CONSTRAINT declaration_is_about_one_thing CHECK ((case_id IS NULL) <> (unit_id IS NULL))
      );
      CREATE INDEX expert_declarations_by_expert ON expert_declarations (expert_id);

      CREATE TABLE rounds (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL CONSTRAINT round_is_of_a_known_campaign REFERENCES campaigns (id),
        state text NOT NULL,
        version integer NOT NULL DEFAULT 0,
        name text NOT NULL,
        kind text NOT NULL,
        ends_on date NOT NULL,
        experts_per_case integer NOT NULL,
        cases_per_expert_max integer NOT NULL,
        criteria jsonb NOT NULL,
        aggregation text NOT NULL,
        opinion_required boolean NOT NULL,
        same_city_is_conflict boolean NOT NULL,
        post_window_years integer NOT NULL,
        rule_frozen_at timestamptz(3),
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT round_state_is_known CHECK (state IN ('planned', 'open', 'closed', 'cancelled')),
        CONSTRAINT round_aggregation_is_known CHECK (aggregation IN ('mean', 'trimmed_mean')),
        CONSTRAINT round_has_experts_for_a_case CHECK (experts_per_case BETWEEN 1 AND 15)
      );
      CREATE UNIQUE INDEX one_open_round_per_campaign ON rounds (campaign_id) WHERE state = 'open';

      CREATE TABLE assignments (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT assignment_is_of_a_known_round REFERENCES rounds (id),
        case_id uuid NOT NULL CONSTRAINT assignment_is_of_a_known_case REFERENCES cases (id),
        expert_id uuid NOT NULL CONSTRAINT assignment_is_of_a_known_expert REFERENCES experts (id),
        state text NOT NULL,
        version integer NOT NULL DEFAULT 0,
        made_by text NOT NULL,
        draft jsonb NOT NULL DEFAULT '{"marks": {}, "opinion": ""}',
        draft_version integer NOT NULL DEFAULT 0,
        draft_saved_at timestamptz(3),
        reminded_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT assignment_state_is_known CHECK (state IN ('assigned', 'scored', 'recused', 'voided', 'unassigned')),
        CONSTRAINT assignment_was_made_somehow CHECK (made_by IN ('hand', 'automatic'))
      );
      CREATE UNIQUE INDEX one_standing_assignment_per_expert_and_case ON assignments (round_id, case_id, expert_id) WHERE state IN ('assigned', 'scored');
      CREATE INDEX assignments_by_case ON assignments (case_id);
      CREATE INDEX assignments_by_expert ON assignments (expert_id, state);

      CREATE TABLE scores (
        id uuid PRIMARY KEY,
        assignment_id uuid NOT NULL CONSTRAINT score_is_of_a_known_assignment REFERENCES assignments (id),
        sequence integer NOT NULL,
        marks jsonb NOT NULL,
        opinion text NOT NULL,
        -- exact as numerator/denominator; what is shown is rounded from it
        total_exact text NOT NULL,
        total text NOT NULL,
        scored_at timestamptz(3) NOT NULL,
        -- 作废 or 重新评分: the score stays to be seen, and counts no more
        withdrawn_at timestamptz(3),
        withdrawn_why text,
        CONSTRAINT one_score_per_sequence UNIQUE (assignment_id, sequence),
        CONSTRAINT withdrawn_score_says_why CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)),
        CONSTRAINT withdrawn_why_is_known CHECK (withdrawn_why IN ('voided', 'revised'))
      );
      CREATE UNIQUE INDEX one_counting_score_per_assignment ON scores (assignment_id) WHERE withdrawn_at IS NULL;

      CREATE FUNCTION refuse_score_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_why') = (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_why') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a score is withdrawn, never changed or deleted';
      END $$;
      CREATE TRIGGER scores_are_never_changed BEFORE UPDATE OR DELETE ON scores FOR EACH ROW EXECUTE FUNCTION refuse_score_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE scores, assignments, rounds, expert_declarations, expert_posts, experts;
      DROP FUNCTION refuse_score_change();
    `);
  }
}
