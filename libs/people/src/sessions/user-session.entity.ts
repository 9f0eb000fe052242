import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session, known by the hash of its cookie: a leaked table opens nothing. */
@Entity('user_sessions')
export class UserSession {
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') userId: string;
  @Column('text') csrfToken: string;
  @Column('text') address: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) seenAt: Date;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt: Date;
}
