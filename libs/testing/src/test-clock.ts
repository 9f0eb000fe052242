import type { Clock } from '@huibian/platform';

/** A clock that stands until the test moves it. */
export class TestClock implements Clock {
  private at: Date;

  /** @param at ISO 8601 with an offset, e.g. `2026-03-02T09:00:00+08:00` */
  constructor(at: string) {
    this.at = parse(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: string): void {
    this.at = parse(at);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    this.at = new Date(this.at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}

function parse(at: string): Date {
  if (!/(Z|[+-]\d\d:\d\d)$/.test(at)) throw new Error(`${at} names no offset: write +08:00, or the test depends on the machine's zone.`);
  return new Date(at);
}
