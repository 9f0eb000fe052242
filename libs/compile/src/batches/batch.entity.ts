import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchDocument } from '@huibian/contracts';
import type { BatchState } from '@huibian/workflow';

export type BatchKind = BatchDocument['kind'];
export type BatchOrigin = 'assembled' | 'historical';

/** 批次: the volume in the making. */
@Entity('batches')
export class Batch {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: BatchKind;
  @Column('text') origin: BatchOrigin;
  @Column('text') state: BatchState;
  @Column('int') version: number;
  @Column({ type: 'uuid', nullable: true }) campaignId: string | null;
  /** The address of the released volume on the public site. */
  @Column('text') slug: string;
  @Column('text') title: string;
  @Column('text') ordinal: string;
  @Column('text') office: string;
  /** As printed on the cover. */
  @Column('text') date: string;
  /** SHA-256 of the batch document as it stands, kept in step by every change: a proof is current while it set this very text. */
  @Column({ type: 'text', nullable: true }) contentHash: string | null;
  /** Historical batches only: the imported document in the file store. */
  @Column({ type: 'text', nullable: true }) documentSha256: string | null;
  @Column('uuid') createdBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
