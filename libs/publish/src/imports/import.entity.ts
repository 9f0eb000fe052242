import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportProblem, ImportReport, ImportSummary, RevisionChoice, SourceFormat } from '@huibian/contracts';
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
  /** Tracked changes of a Word file, as whoever uploaded it asked. */
  @Column('text') revisions: RevisionChoice;
  /** Null until it is read. */
  @Column({ type: 'text', nullable: true }) format: SourceFormat | null;
  @Column({ type: 'text', nullable: true }) encoding: string | null;
  /** The paragraphs of a Word file, as its problems and the comparison count them: a file of the store. */
  @Column({ type: 'text', nullable: true }) paragraphsSha256: string | null;
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
