import { Controller, Get } from '@nestjs/common';
import { CaseTimelineQueries, RevisionQueries } from '@huibian/cases';
import { comparisonQuerySchema, type Comparison, type ComparisonQuery, type RevisionRepresentation } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { IdParam, QueryOf } from '../http/schema.pipe';

/** What was, and what changed: revisions, comparison, timeline. */
@Controller('api/cases/:id')
export class CaseRecordController {
  constructor(
    private readonly revisions: RevisionQueries,
    private readonly timelines: CaseTimelineQueries,
  ) {}

  @Get('revisions')
  @Requires('case.read')
  list(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<JsonText> {
    return this.revisions.list(acting, id);
  }

  @Get('revisions/:revisionId')
  @Requires('case.read')
  show(@CurrentActing() acting: Acting, @IdParam() id: string, @IdParam('revisionId') revisionId: string): Promise<RevisionRepresentation> {
    return this.revisions.show(acting, id, revisionId);
  }

  @Get('comparison')
  @Requires('case.read')
  compare(@CurrentActing() acting: Acting, @IdParam() id: string, @QueryOf(comparisonQuerySchema) query: ComparisonQuery): Promise<Comparison> {
    return this.revisions.compare(acting, id, query);
  }

  @Get('timeline')
  @Requires('case.read')
  timeline(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<JsonText> {
    return this.timelines.show(acting, id);
  }
}
