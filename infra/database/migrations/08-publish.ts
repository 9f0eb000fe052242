import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was released: editions that never change, their files and entries as the public reads them; and historical imports. */
export class Publish1767000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(editions);
    await runner.query(immutability);
    await runner.query(imports);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE imports, edition_entries, edition_files, editions;
      DROP FUNCTION refuse_edition_change();
      DROP FUNCTION refuse_edition_part_change();
    `);
  }
}

const editions = `
  CREATE TABLE editions (
    id uuid PRIMARY KEY,
    batch_id uuid NOT NULL CONSTRAINT edition_is_of_a_batch REFERENCES batches (id),
    proof_id uuid NOT NULL CONSTRAINT edition_was_a_proof REFERENCES proofs (id),
    sequence integer NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    kind text NOT NULL,
    historical boolean NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    ordinal text NOT NULL,
    office text NOT NULL,
    date text NOT NULL,
    manifest jsonb NOT NULL,
    document_sha256 text NOT NULL,
    released_by uuid NOT NULL CONSTRAINT edition_released_by_an_account REFERENCES user_accounts (id),
    released_at timestamptz(3) NOT NULL,
    taken_down_at timestamptz(3),
    CONSTRAINT edition_state_is_known CHECK (state IN ('released', 'taken_down', 'superseded')),
    CONSTRAINT edition_kind_is_known CHECK (kind IN ('compilation', 'experience_table')),
    CONSTRAINT a_takedown_says_when CHECK (state <> 'taken_down' OR taken_down_at IS NOT NULL),
    CONSTRAINT one_edition_per_sequence UNIQUE (batch_id, sequence),
    CONSTRAINT a_proof_is_released_once UNIQUE (proof_id)
  );
  CREATE UNIQUE INDEX one_current_edition_per_batch ON editions (batch_id) WHERE state <> 'superseded';
  CREATE UNIQUE INDEX one_current_edition_per_address ON editions (slug) WHERE state <> 'superseded';
  CREATE INDEX editions_by_release ON editions (released_at, id);

  CREATE TABLE edition_files (
    edition_id uuid NOT NULL CONSTRAINT file_is_of_an_edition REFERENCES editions (id),
    name text NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    sm3 text NOT NULL,
    PRIMARY KEY (edition_id, name),
    CONSTRAINT edition_file_digests_are_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$' AND sm3 ~ '^[0-9a-f]{64}$')
  );

  CREATE TABLE edition_entries (
    edition_id uuid NOT NULL CONSTRAINT entry_is_of_an_edition REFERENCES editions (id),
    number integer NOT NULL,
    case_id uuid CONSTRAINT edition_entry_prints_a_case REFERENCES cases (id),
    chapter text NOT NULL,
    label text NOT NULL,
    heading text NOT NULL,
    start_page integer,
    content jsonb NOT NULL,
    search_text text NOT NULL,
    search_form text NOT NULL,
    CONSTRAINT both_forms_of_a_text_agree_in_length CHECK (length(search_text) = length(search_form)),
    bigrams text[] NOT NULL,
    PRIMARY KEY (edition_id, number)
  );
  CREATE INDEX edition_entries_by_case ON edition_entries (case_id);
  CREATE INDEX edition_entries_by_bigram ON edition_entries USING gin (bigrams);
`;

const immutability = `
  -- What was released stays as it was released; whether the public site serves it is all that may change.
  CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'state' - 'version' - 'taken_down_at') = (to_jsonb(OLD) - 'state' - 'version' - 'taken_down_at') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an edition never changes';
  END $$;
  CREATE TRIGGER editions_never_change BEFORE UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION refuse_edition_change();
  CREATE TRIGGER editions_are_never_emptied BEFORE TRUNCATE ON editions FOR EACH STATEMENT EXECUTE FUNCTION refuse_edition_change();

  -- Files and entries come with their edition, in its transaction, and never after.
  CREATE FUNCTION refuse_edition_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM editions e WHERE e.id = NEW.edition_id AND e.xmin = pg_current_xact_id()::xid) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the parts of an edition never change';
  END $$;
  CREATE TRIGGER edition_files_never_change BEFORE INSERT OR UPDATE OR DELETE ON edition_files FOR EACH ROW EXECUTE FUNCTION refuse_edition_part_change();
  CREATE TRIGGER edition_files_are_never_emptied BEFORE TRUNCATE ON edition_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_edition_change();
  CREATE TRIGGER edition_entries_never_change BEFORE INSERT OR UPDATE OR DELETE ON edition_entries FOR EACH ROW EXECUTE FUNCTION refuse_edition_part_change();
  CREATE TRIGGER edition_entries_are_never_emptied BEFORE TRUNCATE ON edition_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_edition_change();
`;

const imports = `
  CREATE TABLE imports (
    id uuid PRIMARY KEY,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    file_name text NOT NULL,
    source_sha256 text NOT NULL,
    bytes integer NOT NULL,
    encoding text,
    document_sha256 text,
    summary jsonb,
    report jsonb,
    problems jsonb NOT NULL DEFAULT '[]',
    batch_id uuid CONSTRAINT import_became_a_batch REFERENCES batches (id),
    proof_id uuid CONSTRAINT import_is_set_by_a_proof REFERENCES proofs (id),
    edition_id uuid,
    uploaded_by uuid NOT NULL CONSTRAINT import_uploaded_by_an_account REFERENCES user_accounts (id),
    uploaded_at timestamptz(3) NOT NULL,
    CONSTRAINT import_state_is_known CHECK (state IN ('uploaded', 'understood', 'unreadable', 'accepted', 'discarded')),
    CONSTRAINT what_was_understood_is_kept CHECK (state NOT IN ('understood', 'accepted') OR (document_sha256 IS NOT NULL AND summary IS NOT NULL)),
    CONSTRAINT an_accepted_import_is_a_batch CHECK ((state = 'accepted') = (batch_id IS NOT NULL)),
    CONSTRAINT an_accepted_import_has_its_edition_named CHECK ((batch_id IS NULL) = (edition_id IS NULL) AND (batch_id IS NULL) = (proof_id IS NULL))
  );
  CREATE UNIQUE INDEX one_import_per_edition ON imports (edition_id);
  CREATE INDEX imports_by_upload ON imports (uploaded_at, id);
  CREATE INDEX imports_by_source ON imports (source_sha256);
`;
