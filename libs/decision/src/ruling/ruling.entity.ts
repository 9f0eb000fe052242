import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SelectionResult } from '@huibian/contracts';
import type { RulingState } from '@huibian/workflow';

/** What the leading group decided (审定), with the paper it stands on. */
@Entity('rulings')
export class Ruling {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') shortlistId: string;
  @Column('text') state: RulingState;
  @Column('int') version: number;
  @Column('text') form: 'memo' | 'minutes' | 'document';
  @Column('text') title: string;
  @Column('text') number: string;
  @Column('date') decidedOn: string;
  @Column('text') decidedBy: string;
  @Column({ type: 'jsonb', nullable: true }) scan: { sha256: string; name: string } | null;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) announcedAt: Date | null;
}

@Entity('ruling_decisions')
export class RulingDecision {
  @PrimaryColumn('uuid') rulingId: string;
  @PrimaryColumn('uuid') caseId: string;
  @Column('text') result: SelectionResult;
  /** False once the ruling is revoked. */
  @Column('boolean') standing: boolean;
}
