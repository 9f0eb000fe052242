import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { actOnNoticeSchema, createNoticeSchema, decisionQuerySchema, editNoticeSchema, publishNoticeSchema, type CreateNotice, type DecisionQuery, type EditNotice, type PublishNotice } from '@huibian/contracts';
import { DecisionQueries, DecisionViews, NoticesService } from '@huibian/decision';
import { ActsService, type Act, type Acting, type Moved } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import type { ReasonedAct } from './reasoned-act';

@Controller('api/notices')
export class NoticesController {
  constructor(
    private readonly acts: ActsService,
    private readonly notices: NoticesService,
    private readonly views: DecisionViews,
    private readonly queries: DecisionQueries,
  ) {}

  @Get()
  @Requires('notice.read')
  list(@QueryOf(decisionQuerySchema.extend(listQuery)) query: DecisionQuery & ListQuery): Promise<JsonText> {
    return this.queries.notices(query, query);
  }

  @Get(':id')
  @Requires('notice.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<Record<string, unknown>> {
    return this.views.notice(acting, id);
  }

  @Post()
  @Requires('notice.create')
  create(@CurrentAct() act: Act, @Body(createNoticeSchema) input: CreateNotice): Promise<{ id: string; state: string; version: number }> {
    return this.acts.once(act, (tx) => this.notices.create(tx, act.acting, input));
  }

  @Put(':id')
  @Requires('notice.edit')
  edit(@CurrentAct() act: Act, @IdParam() id: string, @Body(editNoticeSchema) input: EditNotice): Promise<Moved> {
    return this.acts.once(act, (tx) => this.notices.edit(tx, act.acting, id, input));
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Requires('notice.publish')
  publish(@CurrentAct() act: Act, @IdParam() id: string, @Body(publishNoticeSchema) input: PublishNotice): Promise<Moved & { endsOn: string; holidaysKnownUntil?: string }> {
    return this.acts.once(act, (tx) => this.notices.publish(tx, act.acting, id, input));
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Requires('notice.close')
  close(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnNoticeSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.notices.close(tx, act.acting, id, input));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('notice.withdraw')
  withdraw(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnNoticeSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.notices.withdraw(tx, act.acting, id, input));
  }
}
