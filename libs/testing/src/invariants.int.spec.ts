import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { brokenInvariants } from './invariants';
import { createTestDatabase } from './test-database';

describe('the invariants', () => {
  it('name the promise that is broken, and pass over tables that are not there', async () => {
    const database = await createTestDatabase([]);
    const folder = mkdtempSync(path.join(tmpdir(), 'invariants-'));
    writeFileSync(path.join(folder, 'no_negative_pear.sql'), 'SELECT id FROM pear WHERE id < 0');
    writeFileSync(path.join(folder, 'every_plum_is_blue.sql'), 'SELECT id FROM plum WHERE NOT blue');
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE pear (id int); INSERT INTO pear VALUES (1)');
    expect(await brokenInvariants(client, folder)).toEqual([]);
    await client.query('INSERT INTO pear VALUES (-3)');
    expect(await brokenInvariants(client, folder)).toEqual([{ promise: 'no_negative_pear', rows: [{ id: -3 }] }]);
    await client.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });
});
