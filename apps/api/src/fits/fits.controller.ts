import { Controller, HttpCode, Post } from '@nestjs/common';
import { BatchesService, FitsService, type FitAnswer } from '@huibian/compile';
import { ActsService, type Act } from '@huibian/history';
import { ImportFits } from '@huibian/publish';
import { CurrentAct } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { IdParam } from '../http/schema.pipe';

/** 字距建议: asked for and given up here; what was found is read with the batch and taken by its entries, or with an import's acceptance. */
@Controller('api')
export class FitsController {
  constructor(
    private readonly acts: ActsService,
    private readonly batches: BatchesService,
    private readonly fits: FitsService,
    private readonly imports: ImportFits,
  ) {}

  @Post('batches/:id/fits')
  @Requires('batch.edit')
  request(@CurrentAct() act: Act, @IdParam() id: string): Promise<FitAnswer> {
    return this.acts.once(act, async (tx) => {
      const batch = await this.batches.lock(tx, id);
      await this.batches.rehash(tx, batch);
      return this.fits.request(tx, act.acting, batch);
    });
  }

  /** For a historical volume, before its acceptance takes what was found. */
  @Post('imports/:id/fits')
  @Requires('import.create')
  requestForImport(@CurrentAct() act: Act, @IdParam() id: string): Promise<FitAnswer> {
    return this.acts.once(act, (tx) => this.imports.request(tx, act.acting, id));
  }

  @Post('fits/:id/cancellation')
  @HttpCode(200)
  @Requires('batch.edit')
  cancel(@CurrentAct() act: Act, @IdParam() id: string): Promise<FitAnswer> {
    return this.acts.once(act, (tx) => this.fits.cancel(tx, act.acting, id));
  }
}
