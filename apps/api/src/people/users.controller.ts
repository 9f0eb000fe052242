import { Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import {
  createUserSchema, editUserSchema, seenVersionSchema, userQuerySchema,
  type AccountOpened, type CreateUser, type EditUser, type SeenVersion, type UserQuery,
} from '@huibian/contracts';
import { ActsService, type Act } from '@huibian/history';
import { AccountsQueries, AccountsService, type AccountChanged, type IssuedLink } from '@huibian/people';
import { CONFIG, type Config, type JsonText, type Tx } from '@huibian/platform';
import { CurrentAct } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import { accountLinkUrl } from './account-link-url';

@Controller('api/users')
export class UsersController {
  constructor(
    private readonly acts: ActsService,
    private readonly accounts: AccountsService,
    private readonly queries: AccountsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Requires('user.read')
  list(@QueryOf(userQuerySchema.extend(listQuery)) query: UserQuery & ListQuery): Promise<JsonText> {
    return this.queries.users(query, query, query.sort);
  }

  @Get(':id')
  @Requires('user.read')
  one(@IdParam() id: string): Promise<JsonText> {
    return this.queries.user(id);
  }

  @Post()
  @Requires('user.edit')
  create(@CurrentAct() act: Act, @Body(createUserSchema) input: CreateUser): Promise<AccountOpened> {
    return this.opening(act, (tx) => this.accounts.create(tx, act.acting, input));
  }

  @Put(':id')
  @Requires('user.edit')
  edit(@CurrentAct() act: Act, @IdParam() id: string, @Body(editUserSchema) input: EditUser): Promise<AccountChanged> {
    return this.acts.once(act, (tx) => this.accounts.edit(tx, act.acting, id, input));
  }

  @Post(':id/password-reset')
  @HttpCode(200)
  @Requires('user.edit')
  resetPassword(@CurrentAct() act: Act, @IdParam() id: string, @Body(seenVersionSchema) input: SeenVersion): Promise<AccountOpened> {
    return this.opening(act, (tx) => this.accounts.resetPassword(tx, act.acting, id, input));
  }

  @Post(':id/disablement')
  @HttpCode(200)
  @Requires('user.edit')
  disable(@CurrentAct() act: Act, @IdParam() id: string, @Body(seenVersionSchema) input: SeenVersion): Promise<AccountChanged> {
    return this.acts.once(act, (tx) => this.accounts.disable(tx, act.acting, id, input));
  }

  @Post(':id/enablement')
  @HttpCode(200)
  @Requires('user.edit')
  enable(@CurrentAct() act: Act, @IdParam() id: string, @Body(seenVersionSchema) input: SeenVersion): Promise<AccountChanged> {
    return this.acts.once(act, (tx) => this.accounts.enable(tx, act.acting, id, input));
  }

  /** The code goes out with this answer only; what is kept for a repeat of the request does not hold it. */
  private async opening(act: Act, work: (tx: Tx) => Promise<{ account: AccountChanged; link: IssuedLink }>): Promise<AccountOpened> {
    let code: string | null = null;
    const kept = await this.acts.once(act, async (tx) => {
      const { account, link } = await work(tx);
      code = link.code;
      return { ...account, expiresAt: link.expiresAt.toISOString() };
    });
    return { ...kept, password: code, link: code === null ? null : accountLinkUrl(this.config, code) };
  }
}
