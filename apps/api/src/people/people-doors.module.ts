import { Module } from '@nestjs/common';
import { PeopleModule } from '@huibian/people';
import { GrantsController } from './grants.controller';
import { RegionsController } from './regions.controller';
import { UnitsController } from './units.controller';
import { UsersController } from './users.controller';

@Module({ imports: [PeopleModule], controllers: [UsersController, GrantsController, UnitsController, RegionsController] })
export class PeopleDoors {}
