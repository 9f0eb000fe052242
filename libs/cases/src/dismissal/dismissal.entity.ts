import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A finding somebody let stand, and why. It stands until it is restored; the row stays. */
@Entity('finding_dismissals')
export class FindingDismissal {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  /** `findingKey` of the manuscript engine: rule, passage and its neighbourhood. */
  @Column('text') key: string;
  @Column('text') rule: string;
  @Column('text') quote: string;
  @Column('text') reason: string;
  /** Made while the office had the case in hand: the office's own note, which units do not read. */
  @Column('boolean') ofOffice: boolean;
  @Column('uuid') dismissedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'uuid', nullable: true }) restoredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) restoredAt: Date | null;
}
