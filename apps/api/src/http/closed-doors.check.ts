import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Handlers } from './handlers.service';

/** Closed by default: a handler that says neither @Requires nor @Public stops the boot. */
@Injectable()
export class ClosedDoorsCheck implements OnApplicationBootstrap {
  constructor(private readonly handlers: Handlers) {}

  onApplicationBootstrap(): void {
    const open = this.handlers.all().filter((handler) => handler.access === undefined);
    if (open.length === 0) return;
    const lines = open.map((handler) => `- ${handler.method} ${handler.path} (${handler.name})`);
    throw new Error(`These handlers say neither @Requires(permission) nor @Public(reason). Add one of them to each:\n${lines.join('\n')}`);
  }
}
