import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeState } from '@huibian/workflow';

/** 公示 or 书面征求意见. Its real date and address are entered when it is out; its last day follows by rule. */
@Entity('notices')
export class Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') shortlistId: string;
  @Column('text') state: NoticeState;
  @Column('int') version: number;
  @Column('text') title: string;
  @Column({ type: 'date', nullable: true }) publishedOn: string | null;
  @Column({ type: 'date', nullable: true }) endsOn: string | null;
  @Column({ type: 'text', nullable: true }) closingTime: string | null;
  @Column('text') address: string;
  @Column('int') days: number;
  @Column('text') daysAre: 'natural' | 'working';
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
