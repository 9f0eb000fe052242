import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { PeopleModule } from '@huibian/people';
import { AccountController } from './account.controller';
import { PasswordStrategy } from './password.strategy';
import { SessionController } from './session.controller';

@Module({ imports: [PassportModule, PeopleModule], controllers: [SessionController, AccountController], providers: [PasswordStrategy] })
export class AccountDoors {}
