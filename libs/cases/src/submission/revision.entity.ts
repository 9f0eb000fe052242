import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseText, RevisionKind } from '@huibian/contracts';

/** 文稿版本: an immutable snapshot of a case's text, signed as it was then. A trigger refuses any change. */
@Entity('case_revisions')
export class CaseRevision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  /** 1…n inside the case. */
  @Column('int') sequence: number;
  /** `submitted` 申报稿, `edited` 统稿, `final` 定稿 */
  @Column('text') kind: RevisionKind;
  @Column('jsonb') text: CaseText;
  @Column('text') fieldKey: string;
  @Column('uuid', { array: true }) unitIds: string[];
  @Column('int') wordCount: number;
  @Column('text') textHash: string;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
