import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { acceptImportSchema, importActSchema, importFilterSchema, type AcceptImport, type ImportAct, type ImportFilter, type ImportReading, type ImportView } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { decodeText } from '@huibian/intake';
import { FileStore, refused, type JsonText } from '@huibian/platform';
import { ImportQueries, ImportReadings, ImportsService, type ImportAnswer } from '@huibian/publish';
import { actOf, CurrentAct, CurrentActing, CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import { uploadedFile } from '../http/uploaded-file';

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly acts: ActsService,
    private readonly imports: ImportsService,
    private readonly queries: ImportQueries,
    private readonly readings: ImportReadings,
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

  /** One file, in a multipart form. What is no text is refused at once; what the text says is the worker's to find out. */
  @Post()
  @Requires('import.create')
  async upload(@CurrentRequest() request: DoorRequest): Promise<ImportAnswer> {
    const { filename, content, sha256 } = await uploadedFile(request);
    const act = actOf(request, sha256);
    const decoded = decodeText(content);
    if (!decoded.ok) throw refused(decoded.likelyKind === 'empty' ? 422 : 415, decoded.likelyKind === 'empty' ? 'import.empty' : 'import.not_text');
    if (decoded.text.trim() === '') throw refused(422, 'import.empty');
    await this.files.put(content);
    return this.acts.once(act, (tx) => this.imports.upload(tx, act.acting, { fileName: filename, sha256, bytes: content.length }));
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
