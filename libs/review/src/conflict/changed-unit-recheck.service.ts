import { Inject, Injectable } from '@nestjs/common';
import { Listener, systemActing, type EventListener, type OutboxEvent } from '@huibian/history';
import { CLOCK, Database, type Clock } from '@huibian/platform';
import { ConflictRecheckService } from './conflict-recheck.service';

const topics: ReadonlySet<string> = new Set(['unit.edit', 'unit.rename']);

/**
 * A unit that came under another one, or moved to another city, makes conflicts nobody declared. Which experts it concerns follows from
 * the whole tree, so everybody's standing assignments are judged again; what was taken back before is not found again on a repeat.
 */
@Injectable()
@Listener()
export class ChangedUnitRecheck implements EventListener {
  constructor(
    private readonly database: Database,
    private readonly rechecks: ConflictRecheckService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async deliver(event: OutboxEvent): Promise<void> {
    if (!topics.has(event.topic)) return;
    await this.database.transaction((tx) => this.rechecks.recheck(tx, systemActing(this.clock.now(), event.id)));
  }
}
