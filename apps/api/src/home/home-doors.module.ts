import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccountCards } from './account-cards';
import { HomeController } from './home.controller';
import { SetupSteps } from './setup-steps.queries';

@Module({ imports: [DiscoveryModule], controllers: [HomeController], providers: [AccountCards, SetupSteps] })
export class HomeDoors {}
