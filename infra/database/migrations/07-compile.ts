import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The volume in the making: batches, their entries, rows of experience tables, proofs and their files. */
export class Compile1767000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(batches);
    await runner.query(experienceTables);
    await runner.query(proofs);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proof_files, proofs, experience_row_cases, experience_rows, batch_entries, batches');
  }
}

const batches = `
  CREATE TABLE batches (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    origin text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    campaign_id uuid CONSTRAINT batch_comes_of_a_campaign REFERENCES campaigns (id),
    slug text NOT NULL,
    title text NOT NULL,
    ordinal text NOT NULL,
    office text NOT NULL,
    date text NOT NULL,
    content_hash text,
    document_sha256 text,
    created_by uuid NOT NULL CONSTRAINT batch_created_by_an_account REFERENCES user_accounts (id),
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT batch_kind_is_known CHECK (kind IN ('compilation', 'experience_table')),
    CONSTRAINT batch_origin_is_known CHECK (origin IN ('assembled', 'historical')),
    CONSTRAINT batch_state_is_known CHECK (state IN ('assembling', 'final', 'released', 'abandoned')),
    CONSTRAINT batch_slug_is_an_address CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT only_an_import_brings_its_document CHECK ((origin = 'historical') = (document_sha256 IS NOT NULL)),
    CONSTRAINT an_import_belongs_to_no_campaign CHECK (origin = 'assembled' OR campaign_id IS NULL),
    CONSTRAINT a_compilation_comes_of_a_campaign CHECK (kind = 'experience_table' OR origin = 'historical' OR campaign_id IS NOT NULL)
  );
  CREATE UNIQUE INDEX one_batch_per_address ON batches (slug) WHERE state <> 'abandoned';
  CREATE UNIQUE INDEX one_batch_per_imported_document ON batches (document_sha256) WHERE state <> 'abandoned';
  CREATE INDEX batches_by_campaign ON batches (campaign_id);

  CREATE TABLE batch_entries (
    batch_id uuid NOT NULL CONSTRAINT entry_stands_in_a_batch REFERENCES batches (id),
    case_id uuid NOT NULL CONSTRAINT entry_prints_a_case REFERENCES cases (id),
    revision_id uuid NOT NULL CONSTRAINT entry_prints_a_revision REFERENCES case_revisions (id),
    field_key text NOT NULL,
    chapter_name text NOT NULL,
    chapter_position integer NOT NULL,
    order_key text NOT NULL,
    text jsonb NOT NULL,
    number integer NOT NULL,
    tracking double precision NOT NULL DEFAULT 0,
    exception_position integer,
    exception_reason text,
    exception_by uuid CONSTRAINT exception_made_by_an_account REFERENCES user_accounts (id),
    exception_at timestamptz(3),
    PRIMARY KEY (batch_id, case_id),
    CONSTRAINT a_case_stands_in_one_batch UNIQUE (case_id),
    CONSTRAINT one_entry_per_number UNIQUE (batch_id, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT entry_numbers_count_from_one CHECK (number >= 1),
    CONSTRAINT tracking_stays_within_limits CHECK (tracking BETWEEN -0.3 AND 0.3),
    CONSTRAINT an_exception_has_a_place_from_one CHECK (exception_position >= 1),
    CONSTRAINT an_exception_says_who_and_why CHECK (
      (exception_position IS NULL) = (exception_reason IS NULL)
      AND (exception_position IS NULL) = (exception_by IS NULL)
      AND (exception_position IS NULL) = (exception_at IS NULL))
  );
`;

const experienceTables = `
  CREATE TABLE experience_rows (
    id uuid PRIMARY KEY,
    batch_id uuid NOT NULL CONSTRAINT row_stands_in_a_table REFERENCES batches (id),
    number integer NOT NULL,
    name text NOT NULL,
    content text NOT NULL,
    CONSTRAINT one_row_per_number UNIQUE (batch_id, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT row_numbers_count_from_one CHECK (number >= 1)
  );

  CREATE TABLE experience_row_cases (
    row_id uuid NOT NULL CONSTRAINT link_starts_at_a_row REFERENCES experience_rows (id) ON DELETE CASCADE,
    case_id uuid NOT NULL CONSTRAINT link_ends_at_a_case REFERENCES cases (id),
    revision_id uuid CONSTRAINT link_read_a_revision REFERENCES case_revisions (id),
    PRIMARY KEY (row_id, case_id)
  );
  CREATE INDEX experience_row_cases_by_case ON experience_row_cases (case_id);
`;

const proofs = `
  CREATE TABLE proofs (
    id uuid PRIMARY KEY,
    batch_id uuid NOT NULL CONSTRAINT proof_is_of_a_batch REFERENCES batches (id),
    sequence integer NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    input_sha256 text NOT NULL,
    manifest jsonb,
    problem jsonb,
    requested_by uuid NOT NULL CONSTRAINT proof_requested_by_an_account REFERENCES user_accounts (id),
    requested_at timestamptz(3) NOT NULL,
    finished_at timestamptz(3),
    took_ms integer,
    CONSTRAINT proof_state_is_known CHECK (state IN ('queued', 'compiling', 'ready', 'failed', 'cancelled')),
    CONSTRAINT one_proof_per_sequence UNIQUE (batch_id, sequence),
    CONSTRAINT a_ready_proof_has_a_manifest CHECK ((state = 'ready') = (manifest IS NOT NULL)),
    CONSTRAINT a_failed_proof_says_why CHECK ((state = 'failed') = (problem IS NOT NULL)),
    CONSTRAINT an_ended_proof_says_when CHECK ((state IN ('ready', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX one_running_proof_per_batch ON proofs (batch_id) WHERE state IN ('queued', 'compiling');

  CREATE TABLE proof_files (
    proof_id uuid NOT NULL CONSTRAINT file_is_of_a_proof REFERENCES proofs (id),
    name text NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    sm3 text NOT NULL,
    PRIMARY KEY (proof_id, name),
    CONSTRAINT proof_file_digests_are_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$' AND sm3 ~ '^[0-9a-f]{64}$')
  );
`;
