import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReturnStage } from '@huibian/contracts';

/** Why a case went back to its unit, at which stage, and until when it is to be corrected. */
@Entity('case_returns')
export class CaseReturn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('text') stage: ReturnStage;
  @Column('uuid') revisionId: string;
  @Column('jsonb') reasonKeys: string[];
  @Column('text') reason: string;
  /** Overdue is shown and declines nothing by itself. */
  @Column({ type: 'date', nullable: true }) correctionDue: string | null;
  @Column('uuid') returnedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt: Date | null;
}
