import { Module } from '@nestjs/common';
import { DecisionModule } from '@huibian/decision';
import { NoticesController } from './notices.controller';
import { ObjectionsController } from './objections.controller';
import { RulingsController } from './rulings.controller';
import { ShortlistsController } from './shortlists.controller';

@Module({ imports: [DecisionModule], controllers: [NoticesController, ObjectionsController, RulingsController, ShortlistsController] })
export class DecisionDoors {}
