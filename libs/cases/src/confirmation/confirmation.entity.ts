import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit's word for one text, named by its hash. A later change of the text voids it, visibly. */
@Entity('case_confirmations')
export class CaseConfirmation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') unitId: string;
  @Column('text') textHash: string;
  @Column('uuid') confirmedBy: string;
  /** The stamped consent it rests on, where the unit did not sign in itself. */
  @Column({ type: 'uuid', nullable: true }) consentId: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) voidedAt: Date | null;
}
