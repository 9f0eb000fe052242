import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Criterion } from '@huibian/contracts';
import type { RoundState } from '@huibian/workflow';

/** A review round (评审轮次). Its rule is copied from the campaign when it is made and frozen by the first score. */
@Entity('rounds')
export class Round {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') state: RoundState;
  @Column('int') version: number;
  @Column('text') name: string;
  @Column('text') kind: 'online' | 'meeting' | 'final';
  @Column('date') endsOn: string;
  @Column('int') expertsPerCase: number;
  @Column('int') casesPerExpertMax: number;
  @Column('jsonb') criteria: Criterion[];
  @Column('text') aggregation: 'mean' | 'trimmed_mean';
  @Column('boolean') opinionRequired: boolean;
  @Column('boolean') sameCityIsConflict: boolean;
  @Column('int') postWindowYears: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) ruleFrozenAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) openedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}
