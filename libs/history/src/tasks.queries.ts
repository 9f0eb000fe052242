import { Injectable } from '@nestjs/common';
import { renderMessage, type Locale, type TaskView } from '@huibian/contracts';
import { Database } from '@huibian/platform';
import type { Task } from './task.entity';

type TaskRow = Pick<Task, 'id' | 'kind' | 'subjectNoun' | 'subjectId' | 'state' | 'stage' | 'fraction' | 'problem'> & { createdAt: Date; updatedAt: Date };

const columns = `id, kind, subject_noun AS "subjectNoun", subject_id AS "subjectId", state, stage, fraction, problem, created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Tasks as the pages show them, each read afresh: what was told is only that something changed. */
@Injectable()
export class TasksQueries {
  constructor(private readonly database: Database) {}

  async one(id: string, locale: Locale): Promise<TaskView | null> {
    const row = await this.database.one<TaskRow>(`SELECT ${columns} FROM tasks WHERE id = $1`, [id]);
    return row && viewOf(row, locale);
  }

  /** Newest first; the last twenty of a subject. */
  async ofSubject(subjectId: string, locale: Locale): Promise<TaskView[]> {
    const rows = await this.database.query<TaskRow>(`SELECT ${columns} FROM tasks WHERE subject_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20`, [subjectId]);
    return rows.map((row) => viewOf(row, locale));
  }
}

function viewOf({ stage, fraction, problem, createdAt, updatedAt, ...task }: TaskRow, locale: Locale): TaskView {
  const error = problem && { ...problem, detail: renderMessage(locale, problem.code, problem.params) };
  return { ...task, progress: { stage, fraction }, error, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
