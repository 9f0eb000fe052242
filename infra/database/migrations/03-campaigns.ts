import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The call, and the places each recommending unit has in it. */
export class Campaigns1767000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaigns (
        id uuid PRIMARY KEY,
        state text NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        basis text NOT NULL,
        ordinal text NOT NULL,
        settings jsonb NOT NULL,
        created_by uuid,
        created_at timestamptz(3) NOT NULL,
        opened_at timestamptz(3),
        CONSTRAINT campaign_state_is_known CHECK (state IN ('planned', 'open', 'closed', 'concluded', 'cancelled')),
        CONSTRAINT campaign_has_opened_once_it_is_open CHECK (state IN ('planned', 'cancelled') OR opened_at IS NOT NULL),
        CONSTRAINT campaign_created_by_an_account FOREIGN KEY (created_by) REFERENCES user_accounts (id)
      );

      CREATE TABLE quotas (
        id uuid PRIMARY KEY,
        campaign_id uuid NOT NULL,
        recommender_id uuid NOT NULL,
        "group" text NOT NULL,
        original integer NOT NULL,
        CONSTRAINT quota_of_a_campaign FOREIGN KEY (campaign_id) REFERENCES campaigns (id) ON DELETE CASCADE,
        CONSTRAINT quota_of_a_unit FOREIGN KEY (recommender_id) REFERENCES units (id),
        CONSTRAINT one_quota_per_recommender_and_group UNIQUE (campaign_id, recommender_id, "group"),
        CONSTRAINT quota_group_is_known CHECK ("group" IN ('province', 'city', 'county')),
        CONSTRAINT quota_is_not_negative CHECK (original >= 0)
      );

      CREATE TABLE quota_grants (
        id uuid PRIMARY KEY,
        quota_id uuid NOT NULL,
        added integer NOT NULL,
        basis text NOT NULL,
        granted_by uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        CONSTRAINT grant_of_a_quota FOREIGN KEY (quota_id) REFERENCES quotas (id),
        CONSTRAINT granted_by_an_account FOREIGN KEY (granted_by) REFERENCES user_accounts (id),
        CONSTRAINT grant_adds_something CHECK (added > 0),
        CONSTRAINT grant_names_its_basis CHECK (length(btrim(basis)) >= 2)
      );
      CREATE INDEX quota_grants_by_quota ON quota_grants (quota_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quota_grants, quotas, campaigns');
  }
}
