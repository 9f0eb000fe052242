import { Module } from '@nestjs/common';
import { PublishModule } from '@huibian/publish';
import { SiteFilesController } from './site-files.controller';
import { SiteController } from './site.controller';

@Module({ imports: [PublishModule], controllers: [SiteController, SiteFilesController] })
export class SiteDoors {}
