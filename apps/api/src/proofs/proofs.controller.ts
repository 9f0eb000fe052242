import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { BatchActionsService, ProofQueries, ProofsService, type ProofAnswer } from '@huibian/compile';
import { proofActSchema, type ProofAct, type ProofDetail } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { FileStore } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { downloadName } from '../http/download-name';
import { sendStoredFile } from '../http/stored-file';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

@Controller('api/proofs')
export class ProofsController {
  constructor(
    private readonly acts: ActsService,
    private readonly proofs: ProofsService,
    private readonly queries: ProofQueries,
    private readonly actions: BatchActionsService,
    private readonly files: FileStore,
  ) {}

  @Get(':id')
  @Requires('batch.read')
  async one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<ProofDetail> {
    const proof = await this.queries.one(id);
    return { ...proof, allowedActions: this.actions.ofProof(acting, proof) };
  }

  @Get(':id/files/:name')
  @Requires('batch.read')
  async file(@IdParam() id: string, @Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.queries.file(id, name);
    await sendStoredFile(reply, this.files, file, downloadName(file, `校样${file.sequence}`));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('proof.cancel')
  cancel(@CurrentAct() act: Act, @IdParam() id: string, @Body(proofActSchema) input: ProofAct): Promise<ProofAnswer> {
    return this.acts.once(act, (tx) => this.proofs.cancel(tx, act.acting, id, input));
  }
}
