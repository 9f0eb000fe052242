import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 代录: the stamped scan of one text the office entered, whose hands were in it by then, and who checked it (复核). */
@Entity('case_entries')
export class CaseEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('text') textHash: string;
  @Column('uuid') attachmentId: string;
  @Column('uuid', { array: true }) enteredBy: string[];
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'uuid', nullable: true }) checkedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) checkedAt: Date | null;
}
