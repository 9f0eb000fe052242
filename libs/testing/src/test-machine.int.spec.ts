import Redis from 'ioredis';
import { chromium } from 'playwright-core';
import { findBrowser, packagedBrowser, type FoundBrowser } from './find-browser';
import { startDurablePostgres } from './durable-postgres';
import { createTestDatabase } from './test-database';
import { findRedis, startRedis } from './test-redis';

async function textSeenBy({ executablePath, args, env }: FoundBrowser): Promise<string> {
  const browser = await chromium.launch({ executablePath, args, env });
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>汇编台</h1>');
    return await page.innerText('h1');
  } finally {
    await browser.close();
  }
}

describe('the test machine', () => {
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  if (!packaged) console.info('skipped: the packaged browser needs Linux on x64');
  (packaged ? it : it.skip).each([
    ['that opens a page', findBrowser],
    ['even where none is installed', packagedBrowser],
  ])('has a browser %s', async (_, find) => {
    const browser = await find();
    expect(browser).not.toBeNull();
    expect(browser && (await textSeenBy(browser))).toBe('汇编台');
  }, 120_000);

  const redisServer = findRedis();
  if (!redisServer) console.info('skipped: no redis-server on this machine');
  (redisServer ? it : it.skip)('has a Redis that forgets everything when it stops', async () => {
    const redis = await startRedis(redisServer ?? '');
    const client = new Redis(redis.url);
    await client.set('key', '值');
    expect(await client.get('key')).toBe('值');
    await client.quit();
    await redis.stop();
  });

  it('has a PostgreSQL that keeps what it acknowledged through kill -9', async () => {
    const postgres = await startDurablePostgres();
    const database = await createTestDatabase([], postgres.adminUrl);
    await database.query('CREATE TABLE kept (id int)');
    await database.query('INSERT INTO kept VALUES (7)');
    postgres.kill();
    await postgres.restart();
    expect(await database.query('SELECT id FROM kept')).toEqual([{ id: 7 }]);
    await postgres.stop();
  }, 60_000);
});
