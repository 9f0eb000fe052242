import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RegionLevel = 'province' | 'city' | 'county';

/** 行政区划: province → city → county, with GB/T 2260 codes. `position` is the official order inside the parent, not the code's. */
@Entity('regions')
export class Region {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') shortName: string;
  @Column('text') level: RegionLevel;
  @Column({ type: 'text', nullable: true }) parentCode: string | null;
  @Column('int') position: number;
}
