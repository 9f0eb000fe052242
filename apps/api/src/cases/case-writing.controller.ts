import { Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ConfirmationService, DraftService, EntryService, SubmissionService } from '@huibian/cases';
import {
  caseActSchema,
  checkEntrySchema,
  confirmCaseSchema,
  reasonedCaseActSchema,
  saveDraftSchema,
  type CaseAct,
  type CaseAnswer,
  type CheckEntry,
  type ConfirmCase,
  type DraftAnswer,
  type ReasonedCaseAct,
  type SaveDraft,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** What a unit does with its case, and the office for a unit that has no login (代录). */
@Controller('api/cases/:id')
export class CaseWritingController {
  constructor(
    private readonly acts: ActsService,
    private readonly database: Database,
    private readonly drafts: DraftService,
    private readonly confirmations: ConfirmationService,
    private readonly entries: EntryService,
    private readonly submissions: SubmissionService,
  ) {}

  /** Autosave: no act, so it carries no Idempotency-Key; the draft's version makes a repeat harmless. */
  @Put('draft')
  @Requires('case.edit')
  save(@CurrentActing() acting: Acting, @IdParam() id: string, @Body(saveDraftSchema) input: SaveDraft): Promise<DraftAnswer> {
    return this.database.transaction((tx) => this.drafts.save(tx, acting, id, input));
  }

  @Post('confirmation')
  @HttpCode(200)
  @Requires('case.confirm')
  confirm(@CurrentAct() act: Act, @IdParam() id: string, @Body(confirmCaseSchema) input: ConfirmCase): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.confirmations.confirm(tx, act.acting, id, input));
  }

  /** 复核: a second person of the office compares what was entered with its paper. */
  @Post('entry-check')
  @HttpCode(200)
  @Requires('case.check_entry')
  checkEntry(@CurrentAct() act: Act, @IdParam() id: string, @Body(checkEntrySchema) input: CheckEntry): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.entries.check(tx, act.acting, id, input));
  }

  @Post('submission')
  @HttpCode(200)
  @Requires('case.submit')
  submit(@CurrentAct() act: Act, @IdParam() id: string, @Body(caseActSchema) input: CaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.submissions.submit(tx, act.acting, id, input));
  }

  @Post('resubmission')
  @HttpCode(200)
  @Requires('case.resubmit')
  resubmit(@CurrentAct() act: Act, @IdParam() id: string, @Body(caseActSchema) input: CaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.submissions.resubmit(tx, act.acting, id, input));
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Requires('case.withdraw')
  withdraw(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCaseActSchema) input: ReasonedCaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.submissions.withdraw(tx, act.acting, id, input));
  }
}
