import { Module } from '@nestjs/common';
import { HttpModule } from '../http/http.module';
import { HealthController } from './health.controller';

@Module({ imports: [HttpModule], controllers: [HealthController] })
export class HealthDoors {}
