import { Controller, Delete, Get, Post, Res } from '@nestjs/common';
import { AttachmentQueries, AttachmentService, type AttachmentAnswer } from '@huibian/cases';
import { uploadAttachmentSchema } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { FileStore } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import { actOf, CurrentAct, CurrentActing, CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { attachmentHeader } from '../http/download-name';
import { Requires } from '../http/requires.decorator';
import { IdParam, parsed } from '../http/schema.pipe';
import { uploadedFile } from '../http/uploaded-file';

/** Files beside a case. They leave as downloads, never as pages of ours. */
@Controller('api/cases/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly acts: ActsService,
    private readonly attachments: AttachmentService,
    private readonly queries: AttachmentQueries,
    private readonly files: FileStore,
  ) {}

  @Post()
  @Requires('case.edit')
  async upload(@CurrentRequest() request: DoorRequest, @IdParam() id: string): Promise<AttachmentAnswer> {
    const file = await uploadedFile(request);
    const input = parsed(uploadAttachmentSchema, file.fields);
    const act = actOf(request, JSON.stringify([file.sha256, file.filename, file.fields]));
    return this.acts.once(act, (tx) => this.attachments.upload(tx, act.acting, id, input, { fileName: file.filename, content: file.content }));
  }

  @Get(':attachmentId')
  @Requires('attachment.read')
  async download(@CurrentActing() acting: Acting, @IdParam() id: string, @IdParam('attachmentId') attachmentId: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.queries.find(acting, id, attachmentId);
    await reply
      .header('content-disposition', attachmentHeader('attachment', file.fileName))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .header('content-length', file.bytes)
      .type(file.mediaType)
      .send(this.files.stream(file.sha256));
  }

  @Delete(':attachmentId')
  @Requires('case.edit')
  remove(@CurrentAct() act: Act, @IdParam() id: string, @IdParam('attachmentId') attachmentId: string): Promise<{ id: string }> {
    return this.acts.once(act, (tx) => this.attachments.remove(tx, act.acting, id, attachmentId));
  }
}
