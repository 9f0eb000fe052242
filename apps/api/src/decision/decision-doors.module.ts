import { Module } from '@nestjs/common';
import { DecisionModule } from '@huibian/decision';
import { NoticesController } from './notices.controller';
import { DecisionCards } from './decision-cards';
import { ObjectionsController } from './objections.controller';
import { RulingsController } from './rulings.controller';
import { ScansController } from './scans.controller';
import { ShortlistsController } from './shortlists.controller';

@Module({ imports: [DecisionModule], controllers: [NoticesController, ObjectionsController, RulingsController, ScansController, ShortlistsController], providers: [DecisionCards] })
export class DecisionDoors {}
