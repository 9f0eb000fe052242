import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { editionActSchema, idSchema, type EditionAct, type EditionView } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { FileStore, type JsonText } from '@huibian/platform';
import { EditionQueries, EditionsService, type EditionAnswer } from '@huibian/publish';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { editionFileName } from '../http/download-name';
import { listQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import { sendStoredFile } from '../http/stored-file';

const editionQuerySchema = z.object({ ...listQuery, batchId: idSchema.optional() });

/** The archive: every edition, taken down or not. What the public may have is the site's. */
@Controller('api/editions')
export class EditionsController {
  constructor(
    private readonly acts: ActsService,
    private readonly editions: EditionsService,
    private readonly queries: EditionQueries,
    private readonly files: FileStore,
  ) {}

  @Get()
  @Requires('edition.read')
  list(@QueryOf(editionQuerySchema) query: z.infer<typeof editionQuerySchema>): Promise<JsonText> {
    return this.queries.list(query, query, query.sort);
  }

  @Get(':id')
  @Requires('edition.read')
  async one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<EditionView> {
    const edition = await this.queries.one(id);
    return { ...edition, allowedActions: this.editions.actionsOf(acting, edition) };
  }

  @Get(':id/files/:name')
  @Requires('edition.read')
  async file(@IdParam() id: string, @Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.queries.file(id, name);
    await sendStoredFile(reply, this.files, file, editionFileName(file));
  }

  @Post(':id/takedown')
  @HttpCode(200)
  @Requires('edition.take_down')
  takeDown(@CurrentAct() act: Act, @IdParam() id: string, @Body(editionActSchema) input: EditionAct): Promise<EditionAnswer> {
    return this.acts.once(act, (tx) => this.editions.takeDown(tx, act.acting, id, input));
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Requires('edition.restore')
  restore(@CurrentAct() act: Act, @IdParam() id: string, @Body(editionActSchema) input: EditionAct): Promise<EditionAnswer> {
    return this.acts.once(act, (tx) => this.editions.restore(tx, act.acting, id, input));
  }
}
