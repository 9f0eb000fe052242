import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CLOCK, CONFIG, FileStore, Refused, type Clock, type Config } from '@huibian/platform';
import { CatalogueQueries, EditionQueries } from '@huibian/publish';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { editionFileName } from '../http/download-name';
import { PublicPage } from '../http/requires.decorator';
import { sendStoredFile } from '../http/stored-file';
import { refusalPage } from './refusal.page';
import { matches, sendPage, sendRefusal, viewOf } from './site-reply';
import { siteStyles, siteStylesAddress } from './site-styles';
import { robotsText, securityText, sitemapXml } from './well-known';

/** Downloads, the style sheet, and the files programs look for. */
@Controller()
export class SiteFilesController {
  constructor(
    private readonly catalogue: CatalogueQueries,
    private readonly editions: EditionQueries,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('files/:editionId/:name')
  @PublicPage('What was released is for everybody.')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('editionId') id: string, @Param('name') name: string): Promise<void> {
    const view = viewOf(request, this.config);
    const file = z.uuid().safeParse(id).success ? await this.editions.file(id, name).catch(absent) : null;
    if (!file) return void sendRefusal(reply, 404, refusalPage(view, 404));
    if (file.state !== 'released') return void sendRefusal(reply, 410, refusalPage(view, 410));
    const etag = `"${file.sha256}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=30, must-revalidate');
    if (matches(request.headers['if-none-match'], etag)) return void reply.status(304).send();
    await sendStoredFile(reply, this.files, file, editionFileName(file));
  }

  @Get('site/:style')
  @PublicPage('Pages need their style sheet.')
  async style(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('style') style: string): Promise<void> {
    if (`/site/${style}` !== siteStylesAddress) return void sendRefusal(reply, 404, refusalPage(viewOf(request, this.config), 404));
    await reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(siteStyles);
  }

  @Get('sitemap.xml')
  @PublicPage('Search engines have no account.')
  async sitemap(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { origin } = viewOf(request, this.config);
    await sendPage(request, reply, sitemapXml(origin, await this.catalogue.addresses()), 'application/xml; charset=utf-8');
  }

  @Get('robots.txt')
  @PublicPage('Search engines have no account.')
  async robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(request, reply, robotsText(viewOf(request, this.config).origin), 'text/plain; charset=utf-8');
  }

  @Get('.well-known/security.txt')
  @PublicPage('Whoever finds a weakness has no account (RFC 9116).')
  async security(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { origin } = viewOf(request, this.config);
    await sendPage(request, reply, securityText(origin, this.config.MAIL_FROM, this.clock.now()), 'text/plain; charset=utf-8');
  }
}

function absent(error: unknown): null {
  if (error instanceof Refused && error.status === 404) return null;
  throw error;
}
