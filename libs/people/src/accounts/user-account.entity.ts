import type { Locale } from '@huibian/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_accounts')
export class UserAccount {
  @PrimaryColumn('uuid') id: string;
  @Column('text') username: string;
  @Column('text') name: string;
  /** Null until the person has chosen one; the one-time code opens the account meanwhile. */
  @Column({ type: 'text', nullable: true }) passwordHash: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Column('text') locale: Locale;
  @Column('boolean') mustChangePassword: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastSignedInAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) disabledAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) disabledBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column('int') version: number;
}
