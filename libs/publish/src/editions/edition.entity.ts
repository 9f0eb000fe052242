import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchDocument, Manifest } from '@huibian/contracts';
import type { EditionState } from '@huibian/workflow';

/** 版次: one released output. A trigger refuses any change but of its state. */
@Entity('editions')
export class Edition {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') batchId: string;
  @Column('uuid') proofId: string;
  @Column('int') sequence: number;
  @Column('text') state: EditionState;
  @Column('int') version: number;
  @Column('text') kind: BatchDocument['kind'];
  /** An imported volume of earlier years. */
  @Column('boolean') historical: boolean;
  @Column('text') slug: string;
  @Column('text') title: string;
  @Column('text') ordinal: string;
  @Column('text') office: string;
  @Column('text') date: string;
  @Column('jsonb') manifest: Manifest;
  @Column('text') documentSha256: string;
  @Column('uuid') releasedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) releasedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) takenDownAt: Date | null;
}
