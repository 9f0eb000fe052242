import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { CONFIG, type Config } from '@huibian/platform';
import { CatalogueQueries, searchBounds } from '@huibian/publish';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http/requires.decorator';
import { casePage } from './case.page';
import { homePage } from './home.page';
import { refusalPage } from './refusal.page';
import { searchPage } from './search.page';
import { sendPage, sendRefusal, viewOf } from './site-reply';
import { volumePage } from './volume.page';

const open = 'What was released is for everybody.';

/** The pages everybody reads: rendered here, without JavaScript. */
@Controller()
export class SiteController {
  constructor(
    private readonly catalogue: CatalogueQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public(open)
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const volumes = await this.catalogue.volumes();
    const latest = volumes[0] ? await this.catalogue.volume(volumes[0].slug) : null;
    await sendPage(request, reply, homePage(viewOf(request, this.config), volumes, latest));
  }

  @Get('batches')
  @Public(open)
  async list(@Res() reply: FastifyReply): Promise<void> {
    await reply.redirect('/', 308);
  }

  @Get('batches/:slug')
  @Public(open)
  async volume(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    const view = viewOf(request, this.config);
    const volume = await this.catalogue.volume(slug);
    if (!volume) return void sendRefusal(reply, 404, refusalPage(view, 404));
    if (volume.state === 'taken_down') return void sendRefusal(reply, 410, refusalPage(view, 410));
    await sendPage(request, reply, volumePage(view, volume));
  }

  @Get('batches/:slug/cases/:number')
  @Public(open)
  async case(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string, @Param('number') number: string): Promise<void> {
    const view = viewOf(request, this.config);
    const found = /^[1-9]\d{0,5}$/.test(number) ? await this.catalogue.page(slug, Number(number)) : null;
    if (!found) return void sendRefusal(reply, 404, refusalPage(view, 404));
    if (found.edition.state === 'taken_down') return void sendRefusal(reply, 410, refusalPage(view, 410));
    await sendPage(request, reply, casePage(view, found));
  }

  @Get('search')
  @Public(open)
  async search(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('q') given: unknown): Promise<void> {
    const query = (typeof given === 'string' ? given : '').trim().slice(0, searchBounds.queryCharactersMax);
    const result = await this.catalogue.search(query);
    await sendPage(request, reply, searchPage(viewOf(request, this.config), query, result));
  }
}
