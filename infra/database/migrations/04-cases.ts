import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case from its first draft to screening: units, confirmations, revisions, returns, attachments, recommendation. */
export class Cases1767000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(casesSql);
    await runner.query(textsSql);
    await runner.query(handsSql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases DROP CONSTRAINT current_revision_of_a_case;
      DROP TABLE recommendations, case_confirmations, attachments, case_returns, case_revisions, case_units, cases;
      DROP FUNCTION refuse_revision_change();
    `);
  }
}

const casesSql = `
  CREATE TABLE cases (
    id uuid PRIMARY KEY,
    campaign_id uuid NOT NULL,
    field_key text NOT NULL,
    "group" text NOT NULL,
    state text NOT NULL,
    origin_state text,
    version integer NOT NULL,
    title text NOT NULL,
    lead_unit_id uuid NOT NULL,
    recommender_id uuid,
    route jsonb NOT NULL,
    draft jsonb NOT NULL,
    draft_version integer NOT NULL,
    draft_hash text NOT NULL,
    draft_word_count integer NOT NULL,
    draft_saved_at timestamptz(3) NOT NULL,
    draft_saved_by uuid,
    current_revision_id uuid,
    submitted_at timestamptz(3),
    created_by uuid,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    CONSTRAINT case_of_a_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id),
    CONSTRAINT case_led_by_a_unit FOREIGN KEY (lead_unit_id) REFERENCES units (id),
    CONSTRAINT case_recommended_by_a_unit FOREIGN KEY (recommender_id) REFERENCES units (id),
    CONSTRAINT draft_saved_by_an_account FOREIGN KEY (draft_saved_by) REFERENCES user_accounts (id),
    CONSTRAINT case_created_by_an_account FOREIGN KEY (created_by) REFERENCES user_accounts (id),
    CONSTRAINT case_group_is_known CHECK ("group" IN ('province', 'city', 'county')),
    CONSTRAINT side_state_remembers_its_origin CHECK ((state IN ('returned', 'held')) = (origin_state IS NOT NULL)),
    CONSTRAINT submitted_case_has_a_revision CHECK ((submitted_at IS NULL) = (current_revision_id IS NULL)),
    CONSTRAINT case_past_drafting_was_submitted CHECK (state IN ('drafting', 'withdrawn') OR submitted_at IS NOT NULL)
  );
  CREATE INDEX cases_by_campaign ON cases (campaign_id, state, id);
  CREATE INDEX cases_by_lead_unit ON cases (lead_unit_id, id);
  CREATE INDEX cases_by_recommender ON cases (recommender_id, campaign_id);
  CREATE INDEX cases_by_change ON cases (changed_at, id);

  CREATE TABLE case_units (
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    position integer NOT NULL,
    is_lead boolean NOT NULL,
    PRIMARY KEY (case_id, unit_id),
    CONSTRAINT unit_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT case_signed_by_a_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT one_place_per_signing_unit UNIQUE (case_id, position)
  );
  CREATE UNIQUE INDEX one_lead_unit_per_case ON case_units (case_id) WHERE is_lead;
  CREATE INDEX case_units_by_unit ON case_units (unit_id, case_id);
`;

const textsSql = `
  CREATE TABLE case_revisions (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    text jsonb NOT NULL,
    field_key text NOT NULL,
    unit_ids uuid[] NOT NULL,
    word_count integer NOT NULL,
    text_hash text NOT NULL,
    created_by uuid,
    at timestamptz(3) NOT NULL,
    CONSTRAINT revision_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT revision_created_by_an_account FOREIGN KEY (created_by) REFERENCES user_accounts (id),
    CONSTRAINT one_revision_per_sequence UNIQUE (case_id, sequence),
    CONSTRAINT revision_kind_is_known CHECK (kind IN ('submitted', 'edited', 'final')),
    CONSTRAINT revision_is_signed CHECK (cardinality(unit_ids) > 0)
  );
  ALTER TABLE cases ADD CONSTRAINT current_revision_of_a_case FOREIGN KEY (current_revision_id) REFERENCES case_revisions (id) DEFERRABLE INITIALLY DEFERRED;

  CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a revision never changes';
  END $$;
  CREATE TRIGGER case_revisions_never_change BEFORE UPDATE ON case_revisions FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();

  CREATE TABLE attachments (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    unit_id uuid,
    uploaded_by uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    deleted_at timestamptz(3),
    deleted_by uuid,
    CONSTRAINT attachment_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT attachment_from_a_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT attachment_uploaded_by_an_account FOREIGN KEY (uploaded_by) REFERENCES user_accounts (id),
    CONSTRAINT attachment_deleted_by_an_account FOREIGN KEY (deleted_by) REFERENCES user_accounts (id),
    CONSTRAINT attachment_kind_is_known CHECK (kind IN ('material', 'photo', 'consent')),
    CONSTRAINT consent_comes_from_a_unit CHECK ((kind = 'consent') = (unit_id IS NOT NULL)),
    CONSTRAINT deletion_names_who CHECK ((deleted_at IS NULL) = (deleted_by IS NULL))
  );
  CREATE INDEX attachments_by_case ON attachments (case_id, at);
`;

const handsSql = `
  CREATE TABLE case_confirmations (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    text_hash text NOT NULL,
    confirmed_by uuid NOT NULL,
    consent_id uuid,
    at timestamptz(3) NOT NULL,
    voided_at timestamptz(3),
    CONSTRAINT confirmation_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT confirmation_by_a_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT confirmed_by_an_account FOREIGN KEY (confirmed_by) REFERENCES user_accounts (id),
    CONSTRAINT confirmation_rests_on_a_consent FOREIGN KEY (consent_id) REFERENCES attachments (id)
  );
  CREATE UNIQUE INDEX one_standing_confirmation_per_unit ON case_confirmations (case_id, unit_id) WHERE voided_at IS NULL;

  CREATE TABLE case_returns (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    stage text NOT NULL,
    revision_id uuid NOT NULL,
    reason_keys jsonb NOT NULL,
    reason text NOT NULL,
    correction_due date,
    returned_by uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    answered_at timestamptz(3),
    CONSTRAINT return_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT return_of_a_revision FOREIGN KEY (revision_id) REFERENCES case_revisions (id),
    CONSTRAINT returned_by_an_account FOREIGN KEY (returned_by) REFERENCES user_accounts (id),
    CONSTRAINT return_stage_is_known CHECK (stage IN ('recommending', 'screening'))
  );
  CREATE UNIQUE INDEX one_unanswered_return_per_case ON case_returns (case_id) WHERE answered_at IS NULL;
  CREATE INDEX case_returns_by_case ON case_returns (case_id, at);

  CREATE TABLE recommendations (
    id uuid PRIMARY KEY,
    campaign_id uuid NOT NULL,
    case_id uuid NOT NULL,
    recommender_id uuid NOT NULL,
    "group" text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    rank integer,
    queued_at timestamptz(3) NOT NULL,
    recommended_at timestamptz(3),
    CONSTRAINT recommendation_in_a_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id),
    CONSTRAINT recommendation_of_a_case FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT recommendation_by_a_unit FOREIGN KEY (recommender_id) REFERENCES units (id),
    CONSTRAINT one_recommendation_per_case UNIQUE (case_id),
    CONSTRAINT recommendation_state_is_known CHECK (state IN ('queued', 'recommended', 'declined', 'returned', 'lapsed')),
    CONSTRAINT recommended_at_a_time CHECK ((state = 'recommended') = (recommended_at IS NOT NULL)),
    CONSTRAINT rank_counts_from_one CHECK (rank >= 1)
  );
  CREATE INDEX recommendations_by_recommender ON recommendations (campaign_id, recommender_id, state);
`;
