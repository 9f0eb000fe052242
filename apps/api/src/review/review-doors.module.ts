import { Module } from '@nestjs/common';
import { ReviewModule } from '@huibian/review';
import { AssignmentsController } from './assignments.controller';
import { ExpertsController } from './experts.controller';
import { ReviewCards } from './review-cards';
import { RoundsController } from './rounds.controller';

@Module({ imports: [ReviewModule], controllers: [AssignmentsController, ExpertsController, RoundsController], providers: [ReviewCards] })
export class ReviewDoors {}
