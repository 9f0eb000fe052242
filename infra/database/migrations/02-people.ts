import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who there is: regions, units, accounts, the powers they hold, and the sessions they opened. */
export class People1767000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(placesAndUnits);
    await runner.query(accounts);
    await runner.query(officersAreExclusive);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in_failures, account_links, user_sessions, role_grants, user_accounts, units, regions;
      DROP FUNCTION refuse_mixed_officer();
    `);
  }
}

const placesAndUnits = `
  CREATE TABLE regions (
    code text PRIMARY KEY,
    name text NOT NULL,
    short_name text NOT NULL,
    level text NOT NULL,
    parent_code text CONSTRAINT region_lies_in_a_region REFERENCES regions (code),
    position integer NOT NULL,
    CONSTRAINT region_code_is_gb_t_2260 CHECK (code ~ '^[0-9]{6}$'),
    CONSTRAINT region_level_is_known CHECK (level IN ('province', 'city', 'county')),
    CONSTRAINT only_the_province_has_no_parent CHECK ((level = 'province') = (parent_code IS NULL)),
    CONSTRAINT one_region_per_place_in_the_order UNIQUE (parent_code, position)
  );

  CREATE TABLE units (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL,
    tier text NOT NULL,
    "group" text,
    region_code text CONSTRAINT unit_stands_in_a_region REFERENCES regions (code),
    superior_id uuid CONSTRAINT unit_superior_exists REFERENCES units (id),
    recommender_id uuid CONSTRAINT unit_recommender_exists REFERENCES units (id),
    position integer NOT NULL DEFAULT 0,
    order_key text NOT NULL,
    former_names jsonb NOT NULL DEFAULT '[]',
    contacts jsonb NOT NULL DEFAULT '[]',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT unit_group_is_known CHECK ("group" IN ('province', 'city', 'county')),
    CONSTRAINT unit_tier_is_known CHECK (tier IN ('province', 'city', 'county', 'central', 'enterprise', 'zone', 'university')),
    CONSTRAINT unit_is_not_its_own_superior CHECK (superior_id IS DISTINCT FROM id),
    CONSTRAINT one_unit_per_name UNIQUE (name),
    CONSTRAINT one_unit_per_short_name UNIQUE (short_name)
  );
  CREATE INDEX units_in_official_order ON units (order_key, id);
  CREATE INDEX units_by_recommender ON units (recommender_id);
  CREATE INDEX units_by_superior ON units (superior_id);
  CREATE UNIQUE INDEX one_office ON units (kind) WHERE kind = 'office';
`;

const accounts = `
  CREATE TABLE user_accounts (
    id uuid PRIMARY KEY,
    username text NOT NULL,
    name text NOT NULL,
    password_hash text,
    email text,
    phone text,
    locale text NOT NULL DEFAULT 'zh',
    must_change_password boolean NOT NULL DEFAULT true,
    last_signed_in_at timestamptz(3),
    disabled_at timestamptz(3),
    disabled_by uuid CONSTRAINT account_disabled_by_an_account REFERENCES user_accounts (id),
    created_at timestamptz(3) NOT NULL,
    created_by uuid CONSTRAINT account_created_by_an_account REFERENCES user_accounts (id),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT account_locale_is_known CHECK (locale IN ('zh', 'en'))
  );
  CREATE UNIQUE INDEX one_account_per_username ON user_accounts (lower(username));

  CREATE TABLE role_grants (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT grant_belongs_to_an_account REFERENCES user_accounts (id),
    role text NOT NULL,
    unit_id uuid CONSTRAINT grant_names_a_unit REFERENCES units (id),
    granted_by uuid CONSTRAINT grant_given_by_an_account REFERENCES user_accounts (id),
    granted_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    revoked_by uuid CONSTRAINT grant_revoked_by_an_account REFERENCES user_accounts (id),
    CONSTRAINT grant_role_is_known CHECK (role IN ('unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer',
      'office_clerk', 'office_lead', 'expert', 'system_admin', 'security_admin', 'auditor')),
    CONSTRAINT unit_role_names_its_unit CHECK ((role IN ('unit_editor', 'unit_lead', 'recommender_clerk', 'recommender_signer')) = (unit_id IS NOT NULL)),
    CONSTRAINT nobody_grants_themselves CHECK (granted_by IS DISTINCT FROM user_id)
  );
  CREATE UNIQUE INDEX one_standing_grant_per_role_and_unit ON role_grants (user_id, role, unit_id) NULLS NOT DISTINCT WHERE revoked_at IS NULL;
  CREATE INDEX role_grants_by_unit ON role_grants (unit_id, role) WHERE revoked_at IS NULL;

  CREATE TABLE user_sessions (
    token_hash text PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT session_belongs_to_an_account REFERENCES user_accounts (id) ON DELETE CASCADE,
    csrf_token text NOT NULL,
    address text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  );
  CREATE INDEX user_sessions_by_user ON user_sessions (user_id);
  CREATE INDEX user_sessions_by_end ON user_sessions (expires_at);

  CREATE TABLE account_links (
    token_hash text PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT link_belongs_to_an_account REFERENCES user_accounts (id) ON DELETE CASCADE,
    created_by uuid,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3)
  );
  CREATE UNIQUE INDEX one_open_link_per_account ON account_links (user_id) WHERE used_at IS NULL;

  CREATE TABLE sign_in_failures (
    subject text PRIMARY KEY,
    failures integer NOT NULL,
    last_at timestamptz(3) NOT NULL,
    wait_until timestamptz(3) NOT NULL
  );
`;

const officersAreExclusive = `
  -- Two grants to one person are decided one after the other, so that neither misses the other.
  CREATE FUNCTION refuse_mixed_officer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM user_accounts WHERE id = NEW.user_id FOR UPDATE;
    IF NEW.revoked_at IS NULL AND EXISTS (
      SELECT 1 FROM role_grants other
       WHERE other.user_id = NEW.user_id AND other.id <> NEW.id AND other.revoked_at IS NULL AND other.role <> NEW.role
         AND (other.role IN ('system_admin', 'security_admin', 'auditor') OR NEW.role IN ('system_admin', 'security_admin', 'auditor'))
    ) THEN
      RAISE EXCEPTION 'an officer holds no other role' USING ERRCODE = 'check_violation', CONSTRAINT = 'officers_hold_nothing_else';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER officers_hold_nothing_else BEFORE INSERT OR UPDATE ON role_grants FOR EACH ROW EXECUTE FUNCTION refuse_mixed_officer();
`;
