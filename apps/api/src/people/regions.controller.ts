import { Controller, Get } from '@nestjs/common';
import { UnitsQueries } from '@huibian/people';
import type { JsonText } from '@huibian/platform';
import { Requires } from '../http/requires.decorator';

@Controller('api/regions')
export class RegionsController {
  constructor(private readonly queries: UnitsQueries) {}

  /** The whole tree, in the official order, as one page. */
  @Get()
  @Requires('region.read')
  list(): Promise<JsonText> {
    return this.queries.regions();
  }
}
