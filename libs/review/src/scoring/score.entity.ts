import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Marks } from '@huibian/contracts';

/** A score as it was given. A database trigger refuses everything but withdrawing it. */
@Entity('scores')
export class Score {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') assignmentId: string;
  @Column('int') sequence: number;
  @Column('jsonb') marks: Marks;
  @Column('text') opinion: string;
  /** `numerator/denominator` */
  @Column('text') totalExact: string;
  /** Rounded half up to two places, for reading. */
  @Column('text') total: string;
  @Column({ type: 'timestamptz', precision: 3 }) scoredAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt: Date | null;
  @Column({ type: 'text', nullable: true }) withdrawnWhy: 'voided' | 'revised' | null;
}
