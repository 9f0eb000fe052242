import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentSection } from '@huibian/contracts';

/** What an entry prints: the case's revision as it was when it was included or refreshed. */
export interface EntryText {
  units: string[];
  titleClauses: string[];
  sections: DocumentSection[];
}

/** One case in a batch. Its number follows from the order rule; an exception says who wanted it elsewhere and why. */
@Entity('batch_entries')
export class BatchEntry {
  @PrimaryColumn('uuid') batchId: string;
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') revisionId: string;
  @Column('text') fieldKey: string;
  @Column('text') chapterName: string;
  /** The chapter's place in the campaign's order, from 0. */
  @Column('int') chapterPosition: number;
  /** The lead unit's place in the official order. */
  @Column('text') orderKey: string;
  @Column('jsonb') text: EntryText;
  /** 1…n over the whole volume. */
  @Column('int') number: number;
  /** 字距 in points. */
  @Column('float8') tracking: number;
  @Column({ type: 'int', nullable: true }) exceptionPosition: number | null;
  @Column({ type: 'text', nullable: true }) exceptionReason: string | null;
  @Column({ type: 'uuid', nullable: true }) exceptionBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) exceptionAt: Date | null;
}
