import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of an experience table (典型经验), written by the office. */
@Entity('experience_rows')
export class ExperienceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') batchId: string;
  @Column('int') number: number;
  @Column('text') name: string;
  @Column('text') content: string;
}

/** A case the row was drawn from, with the revision that was read: a later one flags the row. */
@Entity('experience_row_cases')
export class ExperienceRowCase {
  @PrimaryColumn('uuid') rowId: string;
  @PrimaryColumn('uuid') caseId: string;
  @Column({ type: 'uuid', nullable: true }) revisionId: string | null;
}
