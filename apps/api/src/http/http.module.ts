import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { PeopleModule } from '@huibian/people';
import { ClosedDoorsCheck } from './closed-doors.check';
import { DoorGuard } from './door.guard';
import { Handlers } from './handlers.service';
import { JsonTextInterceptor } from './json-text.interceptor';
import { OpenApiController } from './openapi.controller';
import { ProblemFilter } from './problem.filter';
import { SchemaState } from './schema-state.service';

/** The whole manner of the HTTP door: who comes in, what is read, how a refusal looks. */
@Module({
  imports: [DiscoveryModule, PeopleModule],
  controllers: [OpenApiController],
  providers: [
    ClosedDoorsCheck,
    Handlers,
    SchemaState,
    { provide: APP_GUARD, useClass: DoorGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: JsonTextInterceptor },
  ],
  exports: [Handlers, SchemaState],
})
export class HttpModule {}
