import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { CONFIG, type Config } from '@huibian/platform';
import { CatalogueQueries, searchBounds } from '@huibian/publish';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, PublicPage } from '../http/requires.decorator';
import { casePage } from './case.page';
import { homePage } from './home.page';
import { refusalPage } from './refusal.page';
import { searchPage } from './search.page';
import { editionEtag, matches, sendPage, sendRefusal, sendUnchanged, viewOf } from './site-reply';
import type { SiteView } from './site-view';
import { volumePage } from './volume.page';

const open = 'What was released is for everybody.';
const htmlType = 'text/html; charset=utf-8';

/** The pages everybody reads: rendered here, without JavaScript. */
@Controller()
export class SiteController {
  constructor(
    private readonly catalogue: CatalogueQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @PublicPage(open)
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const volumes = await this.catalogue.volumes();
    const latest = volumes[0] ? await this.catalogue.volume(volumes[0].slug) : null;
    await sendPage(request, reply, homePage(viewOf(request, this.config), volumes, latest));
  }

  @Get('batches')
  @PublicPage(open)
  async list(@Res() reply: FastifyReply): Promise<void> {
    await reply.redirect('/', 308);
  }

  @Get('batches/:slug')
  @PublicPage(open)
  async volume(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    const view = viewOf(request, this.config);
    if (await this.answeredAlready(request, reply, view, slug)) return;
    const volume = await this.catalogue.volume(slug);
    if (!volume) return void sendRefusal(reply, 404, refusalPage(view, 404));
    if (volume.state === 'taken_down') return void sendRefusal(reply, 410, refusalPage(view, 410));
    await sendPage(request, reply, volumePage(view, volume), htmlType, editionEtag(volume.id, view));
  }

  @Get('batches/:slug/cases/:number')
  @PublicPage(open)
  async case(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string, @Param('number') number: string): Promise<void> {
    const view = viewOf(request, this.config);
    if (await this.answeredAlready(request, reply, view, slug)) return;
    const found = /^[1-9]\d{0,5}$/.test(number) ? await this.catalogue.page(slug, Number(number)) : null;
    if (!found) return void sendRefusal(reply, 404, refusalPage(view, 404));
    if (found.edition.state === 'taken_down') return void sendRefusal(reply, 410, refusalPage(view, 410));
    await sendPage(request, reply, casePage(view, found), htmlType, editionEtag(found.edition.id, view));
  }

  @Get('search')
  @Public(open)
  async search(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('q') given: unknown): Promise<void> {
    const query = (typeof given === 'string' ? given : '').trim().slice(0, searchBounds.queryCharactersMax);
    const result = await this.catalogue.search(query);
    await sendPage(request, reply, searchPage(viewOf(request, this.config), query, result));
  }

  /** On release day most readers ask again for what they have: they are answered before anything is read or rendered. */
  private async answeredAlready(request: FastifyRequest, reply: FastifyReply, view: SiteView, slug: string): Promise<boolean> {
    const given = request.headers['if-none-match'];
    if (given === undefined) return false;
    const editionId = await this.catalogue.releasedId(slug);
    if (editionId === null || !matches(given, editionEtag(editionId, view))) return false;
    await sendUnchanged(reply, editionEtag(editionId, view));
    return true;
  }
}
