import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseGroup } from '@huibian/contracts';
import type { RecommendationState } from '@huibian/workflow';

/** One case in its recommending unit's hands. */
@Entity('recommendations')
export class Recommendation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid') caseId: string;
  @Column('uuid') recommenderId: string;
  @Column('text') group: CaseGroup;
  @Column('text') state: RecommendationState;
  @Column('int') version: number;
  /** Place in the unit's own order; null while it has ordered nothing. */
  @Column({ type: 'int', nullable: true }) rank: number | null;
  @Column({ type: 'timestamptz', precision: 3 }) queuedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) recommendedAt: Date | null;
  /** The lead's act by which it was recommended after the day. */
  @Column({ type: 'uuid', nullable: true }) lateAdmissionId: string | null;
}
