import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A review expert (评审专家). The account is optional: some score on paper. */
@Entity('experts')
export class Expert {
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', nullable: true }) userId: string | null;
  @Column('text') name: string;
  @Column({ type: 'uuid', nullable: true }) unitId: string | null;
  @Column('text') employer: string;
  @Column({ type: 'text', nullable: true }) regionCode: string | null;
  @Column('text', { array: true }) fieldKeys: string[];
  @Column('text') phone: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column('int') version: number;
}

/** A dated post; conflicts follow it for the window the campaign sets. */
@Entity('expert_posts')
export class ExpertPost {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') expertId: string;
  @Column('text') title: string;
  @Column({ type: 'uuid', nullable: true }) unitId: string | null;
  @Column({ type: 'text', nullable: true }) regionCode: string | null;
  /** `YYYY-MM` */
  @Column('text') fromMonth: string;
  @Column({ type: 'text', nullable: true }) toMonth: string | null;
  @Column('text') source: string;
  @Column({ type: 'uuid', nullable: true }) addedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) addedAt: Date;
}

/** 申报回避: the expert's own word about one case or one unit. */
@Entity('expert_declarations')
export class ExpertDeclaration {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') expertId: string;
  @Column({ type: 'uuid', nullable: true }) caseId: string | null;
  @Column({ type: 'uuid', nullable: true }) unitId: string | null;
  @Column('text') reason: string;
  @Column({ type: 'uuid', nullable: true }) declaredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) declaredAt: Date;
}
