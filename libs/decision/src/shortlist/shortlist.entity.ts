import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseGroup, Ranking, SelectionResult } from '@huibian/contracts';
import type { ShortlistState } from '@huibian/workflow';

/** The office's proposal (拟入选名单). */
@Entity('shortlists')
export class Shortlist {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') state: ShortlistState;
  @Column('int') version: number;
  @Column('jsonb') caps: Partial<Record<CaseGroup, number | null>>;
  /** As it was when the list was made; null where the campaign has no review. */
  @Column({ type: 'jsonb', nullable: true }) ranking: Ranking | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) proposedAt: Date | null;
}

@Entity('shortlist_entries')
export class ShortlistEntry {
  @PrimaryColumn('uuid') shortlistId: string;
  @PrimaryColumn('uuid') caseId: string;
  /** Order on the list: by rank inside the group, without a ranking in the official order. */
  @Column('int') place: number;
  @Column({ type: 'int', nullable: true }) rank: number | null;
  /** The official value, rounded, as the list shows it. */
  @Column({ type: 'text', nullable: true }) value: string | null;
  @Column({ type: 'text', nullable: true }) result: SelectionResult | null;
  /** Order of 递补 among the reserves. */
  @Column({ type: 'int', nullable: true }) reservePlace: number | null;
  @Column('text') remark: string;
}
