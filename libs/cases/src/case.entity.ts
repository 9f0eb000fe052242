import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseGroup, CaseText } from '@huibian/contracts';
import type { CaseRoute, CaseState } from '@huibian/workflow';

/** One case (案例): where it stands, and the draft its units are writing. What was submitted lives in revisions. */
@Entity('cases')
export class Case {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') fieldKey: string;
  /** The lead unit's group when the case was begun. */
  @Column('text') group: CaseGroup;
  @Column('text') state: CaseState;
  @Column({ type: 'text', nullable: true }) originState: CaseState | null;
  @Column('int') version: number;
  /** Acts nobody outside the office may notice: part of `version`, not of what others are shown of it. */
  @Column('int') unseenActs: number;
  /** The title clauses in one line, for lists and search. */
  @Column('text') title: string;
  @Column('uuid') leadUnitId: string;
  /** Who recommends it; null where nobody has to. Fixed by the first submission. */
  @Column({ type: 'uuid', nullable: true }) recommenderId: string | null;
  /** The settings of this case's own graph. */
  @Column('jsonb') route: CaseRoute;
  @Column('jsonb') draft: CaseText;
  /** Counts saves; an autosave is no act and leaves `version` alone. */
  @Column('int') draftVersion: number;
  @Column('text') draftHash: string;
  @Column('int') draftWordCount: number;
  @Column({ type: 'timestamptz', precision: 3 }) draftSavedAt: Date;
  @Column({ type: 'uuid', nullable: true }) draftSavedBy: string | null;
  /** The newest revision of any kind. */
  @Column({ type: 'uuid', nullable: true }) currentRevisionId: string | null;
  /** The first submission; what was never submitted, nobody but its units knows of. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt: Date | null;
  /** 逾期补报: the lead's act by which it came in after the day; null where it came in time. */
  @Column({ type: 'uuid', nullable: true }) lateAdmissionId: string | null;
  /** 代录: whose hands of the office are in the text; null where the unit writes itself. */
  @Column('uuid', { array: true, nullable: true }) enteredBy: string[] | null;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) changedAt: Date;
}
