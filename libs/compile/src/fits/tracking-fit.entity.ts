import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FitResultView, ProofProblem } from '@huibian/contracts';

/** 字距建议: one search. Its input is a file of the store, so that a worker that starts again searches the same text. */
@Entity('tracking_fits')
export class TrackingFit {
  @PrimaryColumn('uuid') id: string;
  /** What is searched: a batch in the making, or an import that waits for acceptance. */
  @Column({ type: 'uuid', nullable: true }) batchId: string | null;
  @Column({ type: 'uuid', nullable: true }) importId: string | null;
  /** SHA-256 of the batch document that is searched, and its name in the file store. */
  @Column('text') inputSha256: string;
  @Column({ type: 'jsonb', nullable: true }) result: FitResultView | null;
  @Column({ type: 'jsonb', nullable: true }) problem: ProofProblem | null;
  @Column('uuid') requestedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) requestedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) cancelledAt: Date | null;
}
