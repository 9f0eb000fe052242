import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Marks } from '@huibian/contracts';
import type { AssignmentState } from '@huibian/workflow';

/** One expert's charge of one case in one round (分配). */
@Entity('assignments')
export class Assignment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roundId: string;
  @Column('uuid') caseId: string;
  @Column('uuid') expertId: string;
  @Column('text') state: AssignmentState;
  @Column('int') version: number;
  @Column('text') madeBy: 'hand' | 'automatic';
  /** Saved while writing; not an act. */
  @Column('jsonb') draft: { marks: Marks; opinion: string };
  @Column('int') draftVersion: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) draftSavedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
