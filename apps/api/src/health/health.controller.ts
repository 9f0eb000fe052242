import { Controller, Get } from '@nestjs/common';
import { Database } from '@huibian/platform';
import type { HealthStatus } from '@huibian/contracts';
import { Public, Requires } from '../http/requires.decorator';
import { SchemaState } from '../http/schema-state.service';
import { HealthStatusService } from './health-status.service';

@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly schema: SchemaState,
    private readonly standing: HealthStatusService,
  ) {}

  /** The process answers: restart it when this does not. */
  @Get('live')
  @Public('A supervisor has no account.')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Requests can be served: the database answers and has the schema of this version. Otherwise 503 with the reason. */
  @Get('ready')
  @Public('A supervisor has no account.')
  async ready(): Promise<{ status: 'ready'; database: 'up'; schema: 'current' }> {
    await this.database.query('SELECT 1');
    await this.schema.refuseUntilReady();
    return { status: 'ready', database: 'up', schema: 'current' };
  }

  /** Database, queue, worker, mail and disk, with what needs a person. */
  @Get('status')
  @Requires('health.read')
  status(): Promise<HealthStatus> {
    return this.standing.status();
  }
}
