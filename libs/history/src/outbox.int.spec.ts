import { randomUUID } from 'node:crypto';
import { migrations } from '@huibian/database';
import { dataSourceOptions, Database } from '@huibian/platform';
import { createTestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { OutboxService } from './outbox.service';

const rowOf = (topic: string, relayedAt: string | null, endedAt: string | null) => [randomUUID(), topic, randomUUID(), relayedAt, endedAt];

test('What ended a month ago is forgotten; what has not ended is kept however old it is', async () => {
  const rows = await createTestDatabase(migrations);
  const source = await new DataSource(dataSourceOptions(rows.url, 2, 'test')).initialize();
  try {
    const events = [rowOf('ended.long_ago', '2022-08-01', '2022-08-01'), rowOf('ended.lately', '2022-08-01', '2022-10-01'), rowOf('never.told', null, null), rowOf('job.compile_proof', '2022-08-01', null)];
    for (const event of events) await rows.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, created_at, relayed_at, ended_at) VALUES ($1, $2, 'proof', $3, '2022-08-01', $4, $5)`, event);
    await new OutboxService(new Database(source)).forgetEnded(new Date('2022-10-10T01:00:00Z'));
    const left = await rows.query<{ topic: string }>('SELECT topic FROM outbox_events ORDER BY topic');
    expect(left.map((row) => row.topic)).toEqual(['ended.lately', 'job.compile_proof', 'never.told']);
  } finally {
    await source.destroy();
    await rows.drop();
  }
});
