import { Controller, HttpCode, Post } from '@nestjs/common';
import { CaseReadings } from '@huibian/cases';
import { readCaseFileSchema, type CaseReading } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { CurrentActing, CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { Requires } from '../http/requires.decorator';
import { IdParam, parsed } from '../http/schema.pipe';
import { uploadedFile } from '../http/uploaded-file';

/** A Word or text file dropped on a draft: what it says, under the campaign's sections. No act: it writes nothing, so it carries no Idempotency-Key. */
@Controller('api/cases/:id')
export class CaseReadingsController {
  constructor(private readonly readings: CaseReadings) {}

  @Post('readings')
  @HttpCode(200)
  @Requires('case.edit')
  async read(@CurrentActing() acting: Acting, @CurrentRequest() request: DoorRequest, @IdParam() id: string): Promise<CaseReading> {
    const place = await this.readings.place(acting, id);
    const { content, fields } = await uploadedFile(request);
    return this.readings.read(acting, place, content, parsed(readCaseFileSchema, fields));
  }
}
