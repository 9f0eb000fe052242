import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignSettings } from '@huibian/contracts';
import type { CampaignState } from '@huibian/workflow';

/** One call (征集活动). What it asks for is its data: see campaignSettingsSchema. */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('uuid') id: string;
  @Column('text') state: CampaignState;
  @Column('int') version: number;
  @Column('text') title: string;
  /** 活动依据 */
  @Column('text') basis: string;
  /** 第二批 */
  @Column('text') ordinal: string;
  @Column('jsonb') settings: CampaignSettings;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) openedAt: Date | null;
}
