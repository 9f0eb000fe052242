import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A leader's post with its days; both ends belong to it. */
@Entity('leader_posts')
export class LeaderPost {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') title: string;
  @Column('date') from: string;
  @Column({ type: 'date', nullable: true }) until: string | null;
  @Column('uuid') addedBy: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
