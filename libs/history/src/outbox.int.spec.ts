import { randomUUID } from 'node:crypto';
import { migrations } from '@huibian/database';
import { dataSourceOptions, Database } from '@huibian/platform';
import { createTestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { OutboxService } from './outbox.service';

test('What was told a month ago is forgotten, unless somebody still waits for it or it was never told', async () => {
  const rows = await createTestDatabase(migrations);
  const source = await new DataSource(dataSourceOptions(rows.url, 2, 'test')).initialize();
  try {
    const event = async (topic: string, relayedAt: string | null, subjectId = randomUUID()) => {
      await rows.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, created_at, relayed_at) VALUES ($1, $2, 'proof', $3, '2022-08-01', $4)`, [randomUUID(), topic, subjectId, relayedAt]);
      return subjectId;
    };
    await event('told.long_ago', '2022-08-01');
    await event('told.lately', '2022-10-01');
    await event('never.told', null);
    const waiting = await event('job.compile_proof', '2022-08-01');
    await rows.query(`INSERT INTO tasks (id, kind, subject_noun, subject_id, state, stage, created_at, updated_at) VALUES ($1, 'compile_proof', 'proof', $2, 'running', 'layout', '2022-08-01', '2022-08-01')`, [randomUUID(), waiting]);
    await new OutboxService(new Database(source)).forgetTold(new Date('2022-10-10T01:00:00Z'));
    const left = await rows.query<{ topic: string }>('SELECT topic FROM outbox_events ORDER BY topic');
    expect(left.map((row) => row.topic)).toEqual(['job.compile_proof', 'never.told', 'told.lately']);
  } finally {
    await source.destroy();
    await rows.drop();
  }
});
