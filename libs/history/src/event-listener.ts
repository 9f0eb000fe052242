import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { OutboxEvent } from './outbox-event.entity';

export const LISTENER = 'huibian:event-listener';

/**
 * Hears what happened, after it was committed, at least once: what it does must be safe to repeat (the event's id is the same each time).
 * Any provider of the worker marked `@Listener()` that implements this is found at boot.
 */
export interface EventListener {
  deliver(event: OutboxEvent): Promise<void>;
}

export const Listener = (): CustomDecorator => SetMetadata(LISTENER, true);
