import type { Role } from '@huibian/workflow';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A power somebody holds. Revoked grants stay: who could do what, and when, is part of the record. */
@Entity('role_grants')
export class RoleGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') role: Role;
  @Column({ type: 'uuid', nullable: true }) unitId: string | null;
  /** Null: given at the installation, by its command line. */
  @Column({ type: 'uuid', nullable: true }) grantedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) grantedAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) revokedBy: string | null;
}
