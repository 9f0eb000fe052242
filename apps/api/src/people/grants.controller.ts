import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { grantQuerySchema, grantRoleSchema, revokeGrantSchema, type GrantQuery, type GrantRole, type RevokeGrant } from '@huibian/contracts';
import { ActsService, type Act } from '@huibian/history';
import { AccountsQueries, GrantsService } from '@huibian/people';
import type { JsonText } from '@huibian/platform';
import { CurrentAct } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

@Controller('api/grants')
export class GrantsController {
  constructor(
    private readonly acts: ActsService,
    private readonly grants: GrantsService,
    private readonly queries: AccountsQueries,
  ) {}

  @Get()
  @Requires('user.read')
  list(@QueryOf(grantQuerySchema.extend(listQuery)) query: GrantQuery & ListQuery): Promise<JsonText> {
    return this.queries.grants(query, query, query.sort);
  }

  @Get(':id')
  @Requires('user.read')
  one(@IdParam() id: string): Promise<JsonText> {
    return this.queries.grant(id);
  }

  @Post()
  @Requires('grant.edit')
  grant(@CurrentAct() act: Act, @Body(grantRoleSchema) input: GrantRole): Promise<{ id: string }> {
    return this.acts.once(act, (tx) => this.grants.grant(tx, act.acting, input));
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Requires('grant.edit')
  revoke(@CurrentAct() act: Act, @IdParam() id: string, @Body(revokeGrantSchema) input: RevokeGrant): Promise<{ id: string }> {
    return this.acts.once(act, (tx) => this.grants.revoke(tx, act.acting, id, input));
  }
}
