import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shortlists, rulings, notices and objections. */
export class Decision1767000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shortlists (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL CONSTRAINT shortlist_is_of_a_known_campaign REFERENCES campaigns (id),
        state text NOT NULL,
        version integer NOT NULL DEFAULT 0,
        caps jsonb NOT NULL DEFAULT '{}',
        -- the ranking as it was when the list was made, to the last digit
        ranking jsonb,
        created_at timestamptz(3) NOT NULL,
        proposed_at timestamptz(3),
        CONSTRAINT shortlist_state_is_known CHECK (state IN ('staged', 'proposed', 'settled'))
      );
      CREATE UNIQUE INDEX one_open_shortlist_per_campaign ON shortlists (campaign_id) WHERE state IN ('staged', 'proposed');

      CREATE TABLE shortlist_entries (
        shortlist_id uuid NOT NULL CONSTRAINT entry_is_on_a_known_shortlist REFERENCES shortlists (id),
        case_id uuid NOT NULL CONSTRAINT entry_is_of_a_known_case REFERENCES cases (id),
        place integer NOT NULL,
        rank integer,
        value text,
        result text,
        reserve_place integer,
        remark text NOT NULL DEFAULT '',
        PRIMARY KEY (shortlist_id, case_id),
        CONSTRAINT entry_result_is_known CHECK (result IN ('best_practice', 'reserve', 'not_selected')),
        CONSTRAINT only_a_reserve_has_a_place CHECK (reserve_place IS NULL OR result = 'reserve')
      );

      CREATE TABLE rulings (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL CONSTRAINT ruling_is_of_a_known_campaign REFERENCES campaigns (id),
        shortlist_id uuid NOT NULL CONSTRAINT ruling_is_on_a_known_shortlist REFERENCES shortlists (id),
        state text NOT NULL,
        version integer NOT NULL DEFAULT 0,
        form text NOT NULL,
        title text NOT NULL,
        number text NOT NULL,
        decided_on date NOT NULL,
        decided_by text NOT NULL,
        scan jsonb,
        recorded_at timestamptz(3) NOT NULL,
        announced_at timestamptz(3),
        CONSTRAINT ruling_state_is_known CHECK (state IN ('recorded', 'announced', 'revoked')),
        CONSTRAINT ruling_form_is_known CHECK (form IN ('memo', 'minutes', 'document'))
      );
      CREATE TABLE ruling_decisions (
        ruling_id uuid NOT NULL CONSTRAINT decision_is_of_a_known_ruling REFERENCES rulings (id),
        case_id uuid NOT NULL CONSTRAINT decision_is_about_a_known_case REFERENCES cases (id),
        result text NOT NULL,
        -- a revoked ruling decides nothing any more
        standing boolean NOT NULL DEFAULT true,
        PRIMARY KEY (ruling_id, case_id),
        CONSTRAINT decision_result_is_known CHECK (result IN ('best_practice', 'reserve', 'not_selected'))
      );
      CREATE INDEX ruling_decisions_by_case ON ruling_decisions (case_id) WHERE standing;

      CREATE TABLE notices (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL CONSTRAINT notice_is_of_a_known_campaign REFERENCES campaigns (id),
        shortlist_id uuid NOT NULL CONSTRAINT notice_is_on_a_known_shortlist REFERENCES shortlists (id),
        state text NOT NULL,
        version integer NOT NULL DEFAULT 0,
        title text NOT NULL,
        published_on date,
        ends_on date,
        closing_time text,
        address text NOT NULL DEFAULT '',
        days integer NOT NULL,
        days_are text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT notice_state_is_known CHECK (state IN ('drafted', 'published', 'closed', 'withdrawn')),
        CONSTRAINT published_notice_has_its_days CHECK (state NOT IN ('published', 'closed') OR (published_on IS NOT NULL AND ends_on IS NOT NULL))
      );
      CREATE TABLE notice_cases (
        notice_id uuid NOT NULL CONSTRAINT listing_is_in_a_known_notice REFERENCES notices (id),
        case_id uuid NOT NULL CONSTRAINT listing_is_of_a_known_case REFERENCES cases (id),
        place integer NOT NULL,
        PRIMARY KEY (notice_id, case_id)
      );
      CREATE INDEX notice_cases_by_case ON notice_cases (case_id);

      CREATE TABLE objections (
        id uuid PRIMARY KEY,
        notice_id uuid NOT NULL CONSTRAINT objection_is_to_a_known_notice REFERENCES notices (id),
        case_id uuid NOT NULL CONSTRAINT objection_is_to_a_known_case REFERENCES cases (id),
        state text NOT NULL,
        version integer NOT NULL DEFAULT 0,
        receipt_number text NOT NULL CONSTRAINT one_objection_per_receipt_number UNIQUE,
        form text NOT NULL,
        anonymous boolean NOT NULL,
        -- erasable: nobody but the office sees who objected
        objector jsonb,
        received_on date NOT NULL,
        postmarked_on date,
        content text NOT NULL,
        scan jsonb,
        investigation jsonb,
        answer text,
        created_at timestamptz(3) NOT NULL,
        CONSTRAINT objection_state_is_known CHECK (state IN ('registered', 'accepted', 'not_admitted', 'upheld', 'dismissed')),
        CONSTRAINT objection_form_is_known CHECK (form IN ('letter', 'email', 'phone', 'form', 'visit'))
      );
      CREATE INDEX objections_by_case ON objections (case_id, state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE objections, notice_cases, notices, ruling_decisions, rulings, shortlist_entries, shortlists;');
  }
}
