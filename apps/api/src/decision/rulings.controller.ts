import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { actOnRulingSchema, decisionQuerySchema, recordRulingSchema, type DecisionQuery, type RecordRuling, type RulingDraft } from '@huibian/contracts';
import { DecisionQueries, DecisionViews, RulingsService } from '@huibian/decision';
import { ActsService, type Act, type Acting, type Moved } from '@huibian/history';
import { Database, type JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import type { ReasonedAct } from './reasoned-act';

@Controller('api')
export class RulingsController {
  constructor(
    private readonly acts: ActsService,
    private readonly database: Database,
    private readonly rulings: RulingsService,
    private readonly views: DecisionViews,
    private readonly queries: DecisionQueries,
  ) {}

  @Get('rulings')
  @Requires('ruling.read')
  list(@QueryOf(decisionQuerySchema.extend(listQuery)) query: DecisionQuery & ListQuery): Promise<JsonText> {
    return this.queries.rulings(query, query);
  }

  @Get('rulings/:id')
  @Requires('ruling.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<Record<string, unknown>> {
    return this.views.ruling(acting, id);
  }

  /** What a ruling on this list would begin from, with what keeps a case out. */
  @Get('shortlists/:id/ruling-draft')
  @Requires('ruling.record')
  draft(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<RulingDraft> {
    return this.database.transaction((tx) => this.rulings.draft(tx, acting, id));
  }

  @Post('rulings')
  @Requires('ruling.record')
  record(@CurrentAct() act: Act, @Body(recordRulingSchema) input: RecordRuling): Promise<{ id: string; state: string; version: number }> {
    return this.acts.once(act, (tx) => this.rulings.record(tx, act.acting, input));
  }

  @Post('rulings/:id/announcement')
  @HttpCode(200)
  @Requires('ruling.announce')
  announce(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnRulingSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rulings.announce(tx, act.acting, id, input));
  }

  /** For one case that was on hold when the ruling was announced. */
  @Post('rulings/:id/cases/:caseId/announcement')
  @HttpCode(200)
  @Requires('ruling.announce')
  announceLate(@CurrentAct() act: Act, @IdParam() id: string, @IdParam('caseId') caseId: string): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rulings.announceLate(tx, act.acting, id, caseId));
  }

  @Post('rulings/:id/revocation')
  @HttpCode(200)
  @Requires('ruling.revoke')
  revoke(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnRulingSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rulings.revoke(tx, act.acting, id, input));
  }
}
