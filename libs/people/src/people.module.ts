import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountLinksService } from './accounts/account-links.service';
import { AccountsQueries } from './accounts/accounts.queries';
import { AccountsService } from './accounts/accounts.service';
import { GrantsService } from './accounts/grants.service';
import { PasswordsService } from './accounts/passwords.service';
import { peopleEntities } from './people.entities';
import { SessionsService } from './sessions/sessions.service';
import { SignInAttemptsService } from './sessions/sign-in-attempts.service';
import { UnitsQueries } from './units/units.queries';
import { UnitsService } from './units/units.service';

const exported = [AccountLinksService, AccountsService, AccountsQueries, GrantsService, PasswordsService, SessionsService, UnitsService, UnitsQueries];

/** Users, roles, units, regions. Needs PlatformModule and HistoryModule, which are global. */
@Module({ imports: [TypeOrmModule.forFeature(peopleEntities)], providers: [...exported, SignInAttemptsService], exports: exported })
export class PeopleModule {}
