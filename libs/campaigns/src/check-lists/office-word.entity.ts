import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Severity } from '@huibian/contracts';

/** A word the office does not print, and what stands there instead. In use until it is ended; the row stays. */
@Entity('office_words')
export class OfficeWord {
  @PrimaryColumn('uuid') id: string;
  @Column('text') wrong: string;
  @Column('text') right: string;
  @Column('text') source: string;
  @Column('text') severity: Severity;
  @Column('uuid') addedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'uuid', nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
