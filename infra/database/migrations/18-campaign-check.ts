import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns made before rules of the manuscript check could be switched off use them all. */
export class CampaignCheck1767000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE campaigns SET settings = settings || '{"check": {"off": []}}' WHERE NOT settings ? 'check';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE campaigns SET settings = settings - 'check';`);
  }
}
