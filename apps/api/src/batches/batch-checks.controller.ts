import { Controller, Get } from '@nestjs/common';
import { BatchCheckQueries } from '@huibian/compile';
import type { BatchCheck } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { IdParam } from '../http/schema.pipe';

/** 全书校核: what the check of a whole batch reads. Whoever reads the batch may check it. */
@Controller('api/batches')
export class BatchChecksController {
  constructor(private readonly checks: BatchCheckQueries) {}

  @Get(':id/check')
  @Requires('batch.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<BatchCheck> {
    return this.checks.of(acting, id);
  }
}
