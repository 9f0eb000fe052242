import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  actOnShortlistSchema, createShortlistSchema, decisionQuerySchema, rankingQuerySchema, stageEntriesSchema, substituteSchema,
  type CreateShortlist, type DecisionQuery, type Ranking, type RankingQuery, type StageEntries, type Substitute,
} from '@huibian/contracts';
import { DecisionQueries, DecisionViews, RankingQueries, ShortlistsService } from '@huibian/decision';
import { ActsService, type Act, type Acting, type Moved } from '@huibian/history';
import { notFound, type JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import type { ReasonedAct } from './reasoned-act';

@Controller('api')
export class ShortlistsController {
  constructor(
    private readonly acts: ActsService,
    private readonly shortlists: ShortlistsService,
    private readonly views: DecisionViews,
    private readonly queries: DecisionQueries,
    private readonly ranking: RankingQueries,
  ) {}

  /** Both means beside each other, per group, replayed from the scores that stand. */
  @Get('rankings')
  @Requires('ranking.read')
  async rankings(@QueryOf(rankingQuerySchema) query: RankingQuery): Promise<Ranking> {
    const ranking = await this.ranking.rankingOf(query.campaignId);
    if (!ranking) throw notFound();
    return ranking;
  }

  @Get('shortlists')
  @Requires('shortlist.read')
  list(@QueryOf(decisionQuerySchema.extend(listQuery)) query: DecisionQuery & ListQuery): Promise<JsonText> {
    return this.queries.shortlists(query, query);
  }

  @Get('shortlists/:id')
  @Requires('shortlist.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<Record<string, unknown>> {
    return this.views.shortlist(acting, id);
  }

  @Post('shortlists')
  @Requires('shortlist.create')
  create(@CurrentAct() act: Act, @Body(createShortlistSchema) input: CreateShortlist): Promise<{ id: string; state: string; version: number }> {
    return this.acts.once(act, (tx) => this.shortlists.create(tx, act.acting, input));
  }

  @Put('shortlists/:id/entries')
  @Requires('shortlist.stage')
  stage(@CurrentAct() act: Act, @IdParam() id: string, @Body(stageEntriesSchema) input: StageEntries): Promise<Moved> {
    return this.acts.once(act, (tx) => this.shortlists.stage(tx, act.acting, id, input));
  }

  @Post('shortlists/:id/proposal')
  @HttpCode(200)
  @Requires('shortlist.propose')
  propose(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnShortlistSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.shortlists.propose(tx, act.acting, id, input));
  }

  @Post('shortlists/:id/recall')
  @HttpCode(200)
  @Requires('shortlist.recall')
  recall(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnShortlistSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.shortlists.recall(tx, act.acting, id, input));
  }

  @Post('shortlists/:id/substitution')
  @HttpCode(200)
  @Requires('shortlist.substitute')
  substitute(@CurrentAct() act: Act, @IdParam() id: string, @Body(substituteSchema) input: Substitute): Promise<Moved> {
    return this.acts.once(act, (tx) => this.shortlists.substitute(tx, act.acting, id, input));
  }
}
