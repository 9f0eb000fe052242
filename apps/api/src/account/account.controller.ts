import { Controller, HttpCode, Post, Put } from '@nestjs/common';
import {
  changePasswordSchema, findLinkOwnerSchema, redeemLinkSchema, setLocaleSchema, type ChangePassword, type FindLinkOwner, type RedeemLink, type SetLocale,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { AccountLinksService, AccountsService, PasswordsService } from '@huibian/people';
import { Database, refused } from '@huibian/platform';
import { CurrentAct, CurrentActing, CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { Public, Requires } from '../http/requires.decorator';
import { Body } from '../http/schema.pipe';

/** What a person does to the own account. */
@Controller('api/account')
export class AccountController {
  constructor(
    private readonly acts: ActsService,
    private readonly passwords: PasswordsService,
    private readonly accounts: AccountsService,
    private readonly links: AccountLinksService,
    private readonly database: Database,
  ) {}

  /** Ends every other session of the account. Of this body no hash is kept: it would be a quick hash of a password. */
  @Put('password')
  @Requires('account.change_password')
  changePassword(@CurrentAct() act: Act, @CurrentRequest() request: DoorRequest, @Body(changePasswordSchema) input: ChangePassword): Promise<{ id: string; version: number }> {
    return this.acts.once({ ...act, bodyHash: 'secret' }, (tx) => this.passwords.change(tx, act.acting, request.openSession?.tokenHash ?? '', input));
  }

  @Put('locale')
  @Requires('account.read')
  async setLocale(@CurrentActing() acting: Acting, @Body(setLocaleSchema) { locale }: SetLocale): Promise<SetLocale> {
    await this.database.transaction((tx) => this.accounts.setLocale(tx, acting, locale));
    return { locale };
  }

  /** Whose account a one-time link opens, for the greeting on its page. It reads and is a POST all the same: the code must stand in no address. */
  @Post('link-owner')
  @HttpCode(200)
  @Public('The link is the proof.')
  async linkOwner(@CurrentRequest() request: DoorRequest, @Body(findLinkOwnerSchema) { token }: FindLinkOwner): Promise<{ username: string; name: string }> {
    const owner = await this.links.ownerOf(token, request.receivedAt);
    if (!owner) throw refused(404, 'account.link_unusable');
    return { username: owner.username, name: owner.name };
  }

  /** Chooses a password with a one-time link; the person then signs in with it. */
  @Post('link-password')
  @HttpCode(200)
  @Public('The link is the proof.')
  redeem(@CurrentRequest() request: DoorRequest, @Body(redeemLinkSchema) input: RedeemLink): Promise<{ username: string }> {
    return this.database.transaction((tx) => this.passwords.redeem(tx, { receivedAt: request.receivedAt, correlationId: request.id }, input));
  }
}
