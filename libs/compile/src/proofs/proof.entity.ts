import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Manifest, ProofProblem } from '@huibian/contracts';
import type { ProofState } from '@huibian/workflow';

/** 校样: one compiled output. Its input is a file of the store, so that a worker that starts again sets the same text. */
@Entity('proofs')
export class Proof {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') batchId: string;
  @Column('int') sequence: number;
  @Column('text') state: ProofState;
  @Column('int') version: number;
  /** SHA-256 of the batch document that was set, and its name in the file store. */
  @Column('text') inputSha256: string;
  @Column({ type: 'jsonb', nullable: true }) manifest: Manifest | null;
  @Column({ type: 'jsonb', nullable: true }) problem: ProofProblem | null;
  @Column('uuid') requestedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) requestedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt: Date | null;
  @Column({ type: 'int', nullable: true }) tookMs: number | null;
}
