import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttachmentKind } from '@huibian/contracts';

/** A file beside a case. The bytes lie in the file store under their hash; a deleted attachment stays on record. */
@Entity('attachments')
export class Attachment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('text') kind: AttachmentKind;
  @Column('text') fileName: string;
  @Column('text') mediaType: string;
  @Column('int') bytes: number;
  @Column('text') sha256: string;
  /** The co-unit a consent comes from. */
  @Column({ type: 'uuid', nullable: true }) unitId: string | null;
  @Column('uuid') uploadedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) deletedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) deletedBy: string | null;
}
