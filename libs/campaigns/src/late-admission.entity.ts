import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LateKind } from '@huibian/contracts';

/** 逾期补报: until when a unit may still hand in or recommend, and why. Only ever added to; the newest of a unit stands. */
@Entity('late_admissions')
export class LateAdmission {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') unitId: string;
  @Column('text') kind: LateKind;
  /** The last day, ends at 24:00 in Asia/Shanghai whatever the campaign's closing time. */
  @Column('date') until: string;
  @Column('text') reason: string;
  @Column('uuid') admittedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
