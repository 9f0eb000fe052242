import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActsService } from './acts.service';
import { HistoryExport } from './history-export.service';
import { HistoryQueries } from './history.queries';
import { HistoryRow, HistorySeal } from './history-row.entity';
import { HistoryService } from './history.service';
import { MovesService } from './moves.service';
import { OutboxEvent } from './outbox-event.entity';
import { OutboxService } from './outbox.service';
import { SealsService } from './seals.service';
import { Task } from './task.entity';
import { TasksQueries } from './tasks.queries';
import { TasksService } from './tasks.service';

const exported = [ActsService, HistoryExport, HistoryQueries, HistoryService, MovesService, OutboxService, SealsService, TasksQueries, TasksService];

/** Global: every stage records, moves and announces through it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HistoryRow, HistorySeal, OutboxEvent, Task])],
  providers: exported,
  exports: exported,
})
export class HistoryModule {}
