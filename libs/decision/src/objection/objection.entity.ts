import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ObjectionState } from '@huibian/workflow';

/** An objection (异议). Who objected is seen by the office only, and can be erased. */
@Entity('objections')
export class Objection {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') noticeId: string;
  @Column('uuid') caseId: string;
  @Column('text') state: ObjectionState;
  @Column('int') version: number;
  /** What the objector is given, and what units may be told instead of a name. */
  @Column('text') receiptNumber: string;
  @Column('text') form: 'letter' | 'email' | 'phone' | 'form' | 'visit';
  @Column('boolean') anonymous: boolean;
  @Column({ type: 'jsonb', nullable: true }) objector: { name: string; contact: string } | null;
  @Column('date') receivedOn: string;
  @Column({ type: 'date', nullable: true }) postmarkedOn: string | null;
  @Column('text') content: string;
  @Column({ type: 'jsonb', nullable: true }) scan: { sha256: string; name: string } | null;
  @Column({ type: 'jsonb', nullable: true }) investigation: { unitId: string; dueOn: string } | null;
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
