import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that opens an account once, until its owner has chosen a password. Only its hash is kept. */
@Entity('account_links')
export class AccountLink {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') userId: string;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt: Date | null;
}
