import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { BatchActionsService, BatchesService, BatchQueries, ProofsService, type BatchAnswer, type ProofAnswer } from '@huibian/compile';
import {
  batchActSchema, batchReasonedActSchema, createBatchSchema, editEntriesSchema, editFrontMatterSchema,
  type BatchAct, type BatchReasonedAct, type BatchView, type CreateBatch, type EditEntries, type EditFrontMatter,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { EditionsService, type ReleaseAnswer } from '@huibian/publish';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import { batchQuerySchema, type BatchQuery } from './batch.query';

@Controller('api/batches')
export class BatchesController {
  constructor(
    private readonly acts: ActsService,
    private readonly batches: BatchesService,
    private readonly proofs: ProofsService,
    private readonly editions: EditionsService,
    private readonly queries: BatchQueries,
    private readonly actions: BatchActionsService,
  ) {}

  @Get()
  @Requires('batch.read')
  list(@QueryOf(batchQuerySchema) query: BatchQuery): Promise<JsonText> {
    return this.queries.list(query, query, query.sort);
  }

  @Get(':id')
  @Requires('batch.read')
  async one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<BatchView> {
    const batch = await this.queries.one(id);
    return { ...batch, allowedActions: await this.actions.ofBatch(acting, batch) };
  }

  /** Approved cases of its campaign that stand in no batch. */
  @Get(':id/candidates')
  @Requires('batch.read')
  candidates(@IdParam() id: string): Promise<JsonText> {
    return this.queries.candidates(id);
  }

  @Post()
  @Requires('batch.create')
  create(@CurrentAct() act: Act, @Body(createBatchSchema) input: CreateBatch): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.batches.create(tx, act.acting, { ...input, kind: 'compilation' }));
  }

  @Put(':id/front-matter')
  @Requires('batch.edit')
  editFrontMatter(@CurrentAct() act: Act, @IdParam() id: string, @Body(editFrontMatterSchema) input: EditFrontMatter): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.batches.editFrontMatter(tx, act.acting, id, input));
  }

  @Put(':id/entries')
  @Requires('batch.edit')
  editEntries(@CurrentAct() act: Act, @IdParam() id: string, @Body(editEntriesSchema) input: EditEntries): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.batches.editEntries(tx, act.acting, id, input));
  }

  @Post(':id/proofs')
  @Requires('batch.compile')
  compile(@CurrentAct() act: Act, @IdParam() id: string, @Body(batchActSchema) input: BatchAct): Promise<ProofAnswer> {
    return this.acts.once(act, (tx) => this.proofs.request(tx, act.acting, id, input));
  }

  @Post(':id/finalization')
  @HttpCode(200)
  @Requires('batch.finalize')
  finalize(@CurrentAct() act: Act, @IdParam() id: string, @Body(batchActSchema) input: BatchAct): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.batches.finalize(tx, act.acting, id, input));
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Requires('batch.reopen')
  reopen(@CurrentAct() act: Act, @IdParam() id: string, @Body(batchReasonedActSchema) input: BatchReasonedAct): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.batches.reopen(tx, act.acting, id, input));
  }

  @Post(':id/abandonment')
  @HttpCode(200)
  @Requires('batch.abandon')
  abandon(@CurrentAct() act: Act, @IdParam() id: string, @Body(batchReasonedActSchema) input: BatchReasonedAct): Promise<BatchAnswer> {
    return this.acts.once(act, (tx) => this.batches.abandon(tx, act.acting, id, input));
  }

  @Post(':id/release')
  @HttpCode(200)
  @Requires('batch.release')
  release(@CurrentAct() act: Act, @IdParam() id: string, @Body(batchActSchema) input: BatchAct): Promise<ReleaseAnswer> {
    return this.acts.once(act, (tx) => this.editions.release(tx, act.acting, id, input));
  }
}
