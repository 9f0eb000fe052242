import type { INestApplicationContext } from '@nestjs/common';
import { Database, type Tx } from '@huibian/platform';

const undone = new Error('undone');

/**
 * From now on every act is done in full, with everything its transaction would keep, and then taken back:
 * the answer is the real one and the next question finds the subject as it stood.
 * Deferred constraints are asked before the end, as a commit would ask them.
 */
export function undoActs(app: INestApplicationContext): void {
  const database = app.get(Database, { strict: false });
  const commit = database.transaction.bind(database);
  database.transaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const kept: { answer?: T } = {};
    await commit(async (tx) => {
      kept.answer = await work(tx);
      await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
      throw undone;
    }).catch((reason: unknown) => {
      if (reason !== undone) throw reason;
    });
    return kept.answer as T;
  };
}
