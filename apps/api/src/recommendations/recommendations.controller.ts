import { Controller, Get, Put } from '@nestjs/common';
import { RecommendationQueries, RecommendationService } from '@huibian/cases';
import { orderRecommendationsSchema, recommendationQuerySchema, type OrderRecommendations, type RecommendationQuery, type RecommendationQueue } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, QueryOf } from '../http/schema.pipe';

/** The queue of a recommending unit, and its order. */
@Controller('api/recommendations')
export class RecommendationsController {
  constructor(
    private readonly acts: ActsService,
    private readonly recommendations: RecommendationService,
    private readonly queries: RecommendationQueries,
  ) {}

  @Get()
  @Requires('recommendation.read')
  queue(@CurrentActing() acting: Acting, @QueryOf(recommendationQuerySchema) query: RecommendationQuery): Promise<RecommendationQueue> {
    return this.queries.queue(acting, query);
  }

  @Put('order')
  @Requires('recommendation.order')
  order(@CurrentAct() act: Act, @Body(orderRecommendationsSchema) input: OrderRecommendations): Promise<{ ordered: number }> {
    return this.acts.once(act, (tx) => this.recommendations.order(tx, act.acting, input));
  }
}
