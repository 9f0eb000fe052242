import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { acceptImportSchema, importActSchema, importFilterSchema, importUploadSchema, type AcceptImport, type ImportAct, type ImportFilter, type ImportReading, type ImportView } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { FileStore, type JsonText } from '@huibian/platform';
import { ImportQueries, ImportReadings, ImportsService, VolumeFileDesk, type ImportAnswer } from '@huibian/publish';
import { actOf, CurrentAct, CurrentActing, CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, parsed, QueryOf } from '../http/schema.pipe';
import { uploadedFile } from '../http/uploaded-file';
import { whileConnected } from '../http/while-connected';

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly acts: ActsService,
    private readonly imports: ImportsService,
    private readonly queries: ImportQueries,
    private readonly readings: ImportReadings,
    private readonly desk: VolumeFileDesk,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Requires('import.read')
  list(@QueryOf(importFilterSchema.extend(listQuery)) query: ImportFilter & ListQuery): Promise<JsonText> {
    return this.queries.list(query, query, query.sort);
  }

  @Get(':id')
  @Requires('import.read')
  async one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<ImportView> {
    const found = await this.queries.one(id);
    return { ...found, allowedActions: this.imports.actionsOf(acting, found) };
  }

  /** One case as it was understood, beside the lines it came from. */
  @Get(':id/cases/:number')
  @Requires('import.read')
  reading(@IdParam() id: string, @Param('number') number: string): Promise<ImportReading> {
    return this.readings.ofCase(id, Number(number));
  }

  /**
   * One file, text or Word, in a multipart form; `revisions` stands before it. What cannot be read is refused at once and not kept;
   * what it says is the worker's to find out.
   */
  @Post()
  @Requires('import.create')
  async upload(@CurrentRequest() request: DoorRequest): Promise<ImportAnswer> {
    const { filename, content, sha256, fields } = await uploadedFile(request);
    const { revisions } = parsed(importUploadSchema, fields);
    const act = actOf(request, `${sha256} ${revisions}`);
    await whileConnected(request, (gone) => this.desk.open(`${act.acting.userId} ${sha256}`, { bytes: content, options: { revisions }, gone }));
    await this.files.put(content);
    return this.acts.once(act, (tx) => this.imports.upload(tx, act.acting, { fileName: filename, sha256, bytes: content.length, revisions }));
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Requires('import.accept')
  accept(@CurrentAct() act: Act, @IdParam() id: string, @Body(acceptImportSchema) input: AcceptImport): Promise<ImportAnswer & { batchId: string; editionId: string }> {
    return this.acts.once(act, (tx) => this.imports.accept(tx, act.acting, id, input));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Requires('import.discard')
  discard(@CurrentAct() act: Act, @IdParam() id: string, @Body(importActSchema) input: ImportAct): Promise<ImportAnswer> {
    return this.acts.once(act, (tx) => this.imports.discard(tx, act.acting, id, input));
  }
}
