import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActsService } from './acts.service';
import { HistoryRow, HistorySeal } from './history-row.entity';
import { HistoryService } from './history.service';
import { MovesService } from './moves.service';
import { OutboxEvent } from './outbox-event.entity';
import { OutboxService } from './outbox.service';
import { Task } from './task.entity';
import { TasksService } from './tasks.service';

/** Global: every stage records, moves and announces through it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HistoryRow, HistorySeal, OutboxEvent, Task])],
  providers: [ActsService, HistoryService, MovesService, OutboxService, TasksService],
  exports: [ActsService, HistoryService, MovesService, OutboxService, TasksService],
})
export class HistoryModule {}
