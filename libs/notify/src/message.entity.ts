import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MailState = 'none' | 'waiting' | 'sent' | 'failed';

/** One person told of one event. The words are a code and its parameters, rendered where they are read. */
@Entity('messages')
export class Message {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('uuid') userId: string;
  @Column('text') code: string;
  @Column('jsonb') params: Record<string, string | number>;
  @Column('text') subjectNoun: string;
  @Column('uuid') subjectId: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) readAt: Date | null;
  @Column('text') mailState: MailState;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) mailedAt: Date | null;
  @Column({ type: 'text', nullable: true }) mailError: string | null;
}
