import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { JobPayload } from '@huibian/contracts';
import { LISTENER, OutboxEvent, type EventListener } from '@huibian/history';
import { Database } from '@huibian/platform';
import { Handles, type JobHandler } from './queue/job-handler';

/** Tells every listener what happened. One that fails is told again with all the others: listeners are safe to repeat. */
@Injectable()
@Handles('deliver_event')
export class DeliverEventJob implements JobHandler<'deliver_event'>, OnApplicationBootstrap {
  private listeners: EventListener[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    const marked = this.discovery.getProviders().filter(({ instance, metatype }) => Boolean(instance) && metatype && this.reflector.get<boolean | undefined>(LISTENER, metatype));
    this.listeners = marked.map(({ instance }) => instance as EventListener);
  }

  async handle({ outboxId }: JobPayload<'deliver_event'>): Promise<void> {
    const event = await this.database.reader.findOneBy(OutboxEvent, { id: outboxId });
    if (!event) return;
    for (const listener of this.listeners) await listener.deliver(event);
  }
}
