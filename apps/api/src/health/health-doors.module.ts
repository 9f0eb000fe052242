import { Module } from '@nestjs/common';
import { HttpModule } from '../http/http.module';
import { HealthController } from './health.controller';
import { HealthStatusService } from './health-status.service';

@Module({ imports: [HttpModule], controllers: [HealthController], providers: [HealthStatusService] })
export class HealthDoors {}
