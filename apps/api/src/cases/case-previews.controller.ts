import { Controller, HttpCode, Post } from '@nestjs/common';
import { PreviewsService } from '@huibian/compile';
import { previewCaseSchema, type CasePreview, type PreviewCase } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** 版面预览: asked again and again while a text is written. No act: it writes nothing, so it carries no Idempotency-Key. */
@Controller('api/cases/:id')
export class CasePreviewsController {
  constructor(private readonly previews: PreviewsService) {}

  @Post('preview')
  @HttpCode(200)
  @Requires('case.read')
  preview(@CurrentActing() acting: Acting, @IdParam() id: string, @Body(previewCaseSchema) input: PreviewCase): Promise<CasePreview> {
    return this.previews.preview(acting, id, input);
  }
}
