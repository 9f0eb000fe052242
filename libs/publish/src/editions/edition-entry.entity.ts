import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentCase, DocumentRow } from '@huibian/contracts';

/** One case, or one row of an experience table, as the public reads and searches it. */
@Entity('edition_entries')
export class EditionEntry {
  @PrimaryColumn('uuid') editionId: string;
  @PrimaryColumn('int') number: number;
  @Column({ type: 'uuid', nullable: true }) caseId: string | null;
  /** Empty in an experience table. */
  @Column('text') chapter: string;
  /** As the contents have it, without number and page. */
  @Column('text') label: string;
  /** As the body has it. */
  @Column('text') heading: string;
  @Column({ type: 'int', nullable: true }) startPage: number | null;
  @Column('jsonb') content: DocumentCase | DocumentRow;
  @Column('text') searchText: string;
  /** The same text, narrow and in lower case: what a query is compared with. */
  @Column('text') searchForm: string;
  @Column('text', { array: true }) bigrams: string[];
}
