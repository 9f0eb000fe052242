import { Controller, Get, Post } from '@nestjs/common';
import { CaseQueries, CaseRepresentationQueries, DraftService } from '@huibian/cases';
import {
  caseQuerySchema,
  createCaseSchema,
  type CaseAnswer,
  type CaseQuery,
  type CaseRepresentation,
  type CreateCase,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

/** What everybody reads, and the list. */
@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly acts: ActsService,
    private readonly drafts: DraftService,
    private readonly queries: CaseQueries,
    private readonly representation: CaseRepresentationQueries,
  ) {}

  @Get()
  @Requires('case.read')
  list(@CurrentActing() acting: Acting, @QueryOf(caseQuerySchema) query: CaseQuery): Promise<JsonText> {
    return this.queries.list(acting, query);
  }

  @Get(':id')
  @Requires('case.read')
  show(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<CaseRepresentation> {
    return this.representation.show(acting, id);
  }

  @Post()
  @Requires('case.create')
  create(@CurrentAct() act: Act, @Body(createCaseSchema) input: CreateCase): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.drafts.create(tx, act.acting, input));
  }
}
