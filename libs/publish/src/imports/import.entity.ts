import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportProblem, ImportReport, ImportSummary } from '@huibian/contracts';
import type { ImportState } from '@huibian/workflow';

/** 导入: a historical volume on its way in. Source and document are files of the store. */
@Entity('imports')
export class Import {
  @PrimaryColumn('uuid') id: string;
  @Column('text') state: ImportState;
  @Column('int') version: number;
  /** As the client named it: shown, never used as a path. */
  @Column('text') fileName: string;
  @Column('text') sourceSha256: string;
  @Column('int') bytes: number;
  @Column({ type: 'text', nullable: true }) encoding: string | null;
  @Column({ type: 'text', nullable: true }) documentSha256: string | null;
  @Column({ type: 'jsonb', nullable: true }) summary: ImportSummary | null;
  @Column({ type: 'jsonb', nullable: true }) report: ImportReport | null;
  @Column('jsonb') problems: ImportProblem[];
  @Column({ type: 'uuid', nullable: true }) batchId: string | null;
  @Column({ type: 'uuid', nullable: true }) proofId: string | null;
  /** Named when the import is accepted, so that a repeat releases the same edition. */
  @Column({ type: 'uuid', nullable: true }) editionId: string | null;
  @Column('uuid') uploadedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) uploadedAt: Date;
}
