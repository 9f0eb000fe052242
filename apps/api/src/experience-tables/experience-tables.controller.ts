import { Controller, Get, Post, Put } from '@nestjs/common';
import { BatchActionsService, BatchQueries, ExperienceTableQueries, ExperienceTablesService, type BatchAnswer } from '@huibian/compile';
import { createExperienceTableSchema, writeExperienceRowsSchema, type CreateExperienceTable, type ExperienceTableView, type WriteExperienceRows } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuerySchema, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

/** The rows of an experience table; its proofs, finalization and release go through /api/batches, which it is one of. */
@Controller('api/experience-tables')
export class ExperienceTablesController {
  constructor(
    private readonly acts: ActsService,
    private readonly tables: ExperienceTablesService,
    private readonly queries: ExperienceTableQueries,
    private readonly batches: BatchQueries,
    private readonly actions: BatchActionsService,
  ) {}

  @Get()
  @Requires('experience_table.read')
  list(@QueryOf(listQuerySchema) query: ListQuery): Promise<JsonText> {
    return this.batches.list(query, { kind: 'experience_table' }, query.sort);
  }

  @Get(':id')
  @Requires('experience_table.read')
  async one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<ExperienceTableView> {
    const table = await this.queries.one(id);
    return { ...table, allowedActions: await this.actions.ofBatch(acting, table) };
  }

  @Post()
  @Requires('experience_table.edit')
  create(@CurrentAct() act: Act, @Body(createExperienceTableSchema) input: CreateExperienceTable): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.tables.create(tx, act.acting, input));
  }

  @Put(':id/rows')
  @Requires('experience_table.edit')
  writeRows(@CurrentAct() act: Act, @IdParam() id: string, @Body(writeExperienceRowsSchema) input: WriteExperienceRows): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.tables.writeRows(tx, act.acting, id, input));
  }
}
