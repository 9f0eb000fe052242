import { Controller, Get, Post, Res } from '@nestjs/common';
import { ScansService, type StoredScan } from '@huibian/decision';
import { FileStore } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import { CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { Requires } from '../http/requires.decorator';
import { IdParam } from '../http/schema.pipe';
import { sendStoredFile } from '../http/stored-file';
import { uploadedFile } from '../http/uploaded-file';

/** Scans of rulings and objections. Storing one is no act: the same bytes twice are one file, and only a recorded paper names it. */
@Controller('api')
export class ScansController {
  constructor(
    private readonly scans: ScansService,
    private readonly files: FileStore,
  ) {}

  @Post('scans')
  @Requires('objection.register')
  async store(@CurrentRequest() request: DoorRequest): Promise<StoredScan> {
    const file = await uploadedFile(request);
    return this.scans.store(file.filename, file.content);
  }

  @Get('rulings/:id/scan')
  @Requires('ruling.read')
  async ofRuling(@IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendStoredFile(reply, this.files, await this.scans.find('ruling', id));
  }

  @Get('objections/:id/scan')
  @Requires('objection.read')
  async ofObjection(@IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendStoredFile(reply, this.files, await this.scans.find('objection', id));
  }
}
