import { Injectable } from '@nestjs/common';

/** The time a verb acts at. Engines never see one; tests bring their own. */
export interface Clock {
  now(): Date;
}
export const CLOCK = Symbol('CLOCK');

/** The server's clock, corrected by its measured offset to the database, so that replicas judge a deadline alike. */
@Injectable()
export class DatabaseClock implements Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Takes the middle of the round trip for the moment the database answered. */
  async measure(databaseNow: () => Promise<Date>): Promise<void> {
    const sent = Date.now();
    const answered = await databaseNow();
    const received = Date.now();
    this.offsetMs = answered.getTime() - (sent + received) / 2;
  }
}
