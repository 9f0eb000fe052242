import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database, type Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import type { Acting } from './acting';
import { Task, type TaskState } from './task.entity';

/** Progress of heavy work, kept in PostgreSQL: a page that reloads, or a worker that dies, loses no sight of it. */
@Injectable()
export class TasksService {
  constructor(private readonly database: Database) {}

  async open(tx: Tx, acting: Acting, task: { kind: string; subjectNoun: string; subjectId: string }): Promise<string> {
    const id = v7();
    await tx.insert(Task, { id, ...task, state: 'queued', stage: 'queued', fraction: 0, problem: null, createdBy: acting.userId, createdAt: acting.receivedAt, updatedAt: acting.receivedAt });
    return id;
  }

  /** Outside any transaction: progress is worth showing before the work commits. Never moves backwards or leaves an end state. */
  async progress(subjectNoun: string, subjectId: string, stage: string, fraction: number): Promise<void> {
    await this.database.query(
      `UPDATE tasks SET state = 'running', stage = $3, fraction = GREATEST(fraction, $4), updated_at = clock_timestamp()
        WHERE subject_noun = $1 AND subject_id = $2 AND state IN ('queued', 'running')`,
      [subjectNoun, subjectId, stage, fraction],
    );
    await this.tell(subjectId);
  }

  /** In the transaction that ends the work. */
  async close(tx: Tx, subjectNoun: string, subjectId: string, state: Extract<TaskState, 'done' | 'failed' | 'cancelled'>, problem: Refusal | null = null): Promise<void> {
    await tx.query(
      `UPDATE tasks SET state = $3, stage = $3, fraction = CASE WHEN $3 = 'done' THEN 1 ELSE fraction END, problem = $4, updated_at = clock_timestamp()
        WHERE subject_noun = $1 AND subject_id = $2 AND state IN ('queued', 'running')`,
      [subjectNoun, subjectId, state, problem === null ? null : JSON.stringify(problem)],
    );
    await tx.query(`SELECT pg_notify('huibian_tasks', $1)`, [subjectId]);
  }

  private async tell(subjectId: string): Promise<void> {
    await this.database.query(`SELECT pg_notify('huibian_tasks', $1)`, [subjectId]);
  }
}
