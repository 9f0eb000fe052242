import { Column, Entity, PrimaryColumn } from 'typeorm';

export const taskStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** Heavy work with progress a reload survives: the truth about a job as people see it. */
@Entity('tasks')
export class Task {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') subjectNoun: string;
  @Column('uuid') subjectId: string;
  @Column('text') state: TaskState;
  @Column('text') stage: string;
  /** 0…1 */
  @Column('real') fraction: number;
  @Column({ type: 'jsonb', nullable: true }) problem: { code: string; params?: Record<string, string | number> } | null;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt: Date;
}
