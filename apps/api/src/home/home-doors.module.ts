import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccountCards } from './account-cards';
import { HomeController } from './home.controller';

@Module({ imports: [DiscoveryModule], controllers: [HomeController], providers: [AccountCards] })
export class HomeDoors {}
