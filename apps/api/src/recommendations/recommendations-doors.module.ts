import { Module } from '@nestjs/common';
import { CasesModule } from '@huibian/cases';
import { RecommendationsController } from './recommendations.controller';
import { RecommendingController } from './recommending.controller';

@Module({ imports: [CasesModule], controllers: [RecommendationsController, RecommendingController] })
export class RecommendationsDoors {}
