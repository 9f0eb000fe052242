import { AccountLink } from './accounts/account-link.entity';
import { RoleGrant } from './accounts/role-grant.entity';
import { UserAccount } from './accounts/user-account.entity';
import { UserSession } from './sessions/user-session.entity';
import { Region } from './units/region.entity';
import { Unit } from './units/unit.entity';

export const peopleEntities = [Region, Unit, UserAccount, RoleGrant, AccountLink, UserSession];
