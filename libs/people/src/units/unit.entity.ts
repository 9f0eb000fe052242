import type { CaseGroup, UnitKind } from '@huibian/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const unitTiers = ['province', 'city', 'county', 'central', 'enterprise', 'zone', 'university'] as const;
export type UnitTier = (typeof unitTiers)[number];

export interface FormerName {
  name: string;
  shortName: string;
  /** Last day the name was valid, `YYYY-MM-DD`. */
  until: string;
}

export interface UnitContact {
  part: 'leader' | 'liaison' | 'handler';
  name: string;
  phone: string;
}

/** 单位 */
@Entity('units')
export class Unit {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** The list form a volume prints: 杭州萧山区, 省科技厅. */
  @Column('text') shortName: string;
  @Column('text') kind: UnitKind;
  @Column('text') tier: UnitTier;
  /** 组别; null for the office, which submits nothing. */
  @Column({ type: 'text', nullable: true }) group: CaseGroup | null;
  @Column({ type: 'text', nullable: true }) regionCode: string | null;
  /** 隶属: the unit above it. */
  @Column({ type: 'uuid', nullable: true }) superiorId: string | null;
  /** Null: it recommends itself. */
  @Column({ type: 'uuid', nullable: true }) recommenderId: string | null;
  @Column('int') position: number;
  /** Computed by `orderKeyOf`: units sorted by it stand in the official order. */
  @Column('text') orderKey: string;
  @Column('jsonb') formerNames: FormerName[];
  @Column('jsonb') contacts: UnitContact[];
  @Column('int') version: number;
}
