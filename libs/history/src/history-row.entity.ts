import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act on one subject. Rows are only ever added; a trigger refuses anything else. */
@Entity('history_rows')
export class HistoryRow {
  @PrimaryColumn('text') subjectNoun: string;
  @PrimaryColumn('uuid') subjectId: string;
  /** 1…n inside the subject's own chain. */
  @PrimaryColumn('int') sequence: number;
  /** Order over all subjects, for the auditor's pages and the seals. */
  @Column({ type: 'bigint', insert: false, update: false }) position: string;
  @Column('text') action: string;
  @Column({ type: 'text', nullable: true }) fromState: string | null;
  @Column({ type: 'text', nullable: true }) toState: string | null;
  @Column({ type: 'uuid', nullable: true }) actorId: string | null;
  @Column('text') actorRole: string;
  /** The paper an entry on behalf (代录) rests on; the person's name stands in `personal`. */
  @Column({ type: 'text', nullable: true }) onBehalfOf: string | null;
  /** Receipt time in milliseconds: what is hashed is what is stored. */
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'jsonb', default: {} }) details: Record<string, unknown>;
  /** Names and the like, erasable: the chain holds only their salted digest. */
  @Column({ type: 'jsonb', nullable: true }) personal: Record<string, string> | null;
  @Column({ type: 'text', nullable: true }) personalSalt: string | null;
  @Column({ type: 'text', nullable: true }) personalDigest: string | null;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}

/** A link of the global chain: the heads of all subjects that grew since the seal before. */
@Entity('history_seals')
export class HistorySeal {
  @PrimaryColumn('int') sequence: number;
  @Column({ type: 'timestamptz', precision: 3 }) sealedAt: Date;
  @Column({ type: 'bigint' }) upToPosition: string;
  @Column('jsonb') heads: { noun: string; id: string; sequence: number; hash: string }[];
  @Column({ type: 'text', nullable: true }) previousSealHash: string | null;
  @Column('text') hash: string;
}
