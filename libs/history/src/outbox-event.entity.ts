import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened, waiting to be told: written with the act, relayed to the queue by the worker, kept for a month after. */
@Entity('outbox_events')
export class OutboxEvent {
  @PrimaryColumn('uuid') id: string;
  /** `case.submit`, or `job.compile_proof` for work to be queued. */
  @Column('text') topic: string;
  @Column('text') subjectNoun: string;
  @Column('uuid') subjectId: string;
  @Column({ type: 'jsonb', default: {} }) payload: Record<string, unknown>;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  /** Handed to the queue. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) relayedAt: Date | null;
  /** Its job was done, or given up after its last attempt. Until then it is rung for whenever the queue has forgotten it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt: Date | null;
}
