import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseGroup } from '@huibian/contracts';

/** 名额 of a recommending unit in one group of one campaign, as first given. */
@Entity('quotas')
export class Quota {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') recommenderId: string;
  @Column('text') group: CaseGroup;
  @Column('int') original: number;
}

/** 追加名额: what was added later, on what basis, by whom. Only ever added to. */
@Entity('quota_grants')
export class QuotaGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') quotaId: string;
  @Column('int') added: number;
  @Column('text') basis: string;
  @Column('uuid') grantedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
