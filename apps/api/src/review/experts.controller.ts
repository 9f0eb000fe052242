import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  addPostSchema, declareConflictSchema, editExpertSchema, expertConflictQuerySchema, expertInputSchema, expertQuerySchema,
  type AddPost, type DeclareConflict, type EditExpert, type ExpertAccount, type ExpertConflictQuery, type ExpertConflicts, type ExpertInput, type ExpertQuery, type OwnDeclarations,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import { Database, notFound, type JsonText } from '@huibian/platform';
import { Campaign } from '@huibian/campaigns';
import { ConflictsService, ExpertsService, ReviewQueries } from '@huibian/review';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

interface ExpertChanged {
  id: string;
  version: number;
  voided: number;
  recused: number;
}

@Controller('api/experts')
export class ExpertsController {
  constructor(
    private readonly acts: ActsService,
    private readonly database: Database,
    private readonly experts: ExpertsService,
    private readonly queries: ReviewQueries,
    private readonly conflicts: ConflictsService,
  ) {}

  @Get()
  @Requires('expert.read')
  list(@QueryOf(expertQuerySchema.extend(listQuery)) query: ExpertQuery & ListQuery): Promise<JsonText> {
    return this.queries.experts(query, query, query.sort);
  }

  /** Accounts an expert may be bound to. It stands before `:id`, which would take it for one. */
  @Get('accounts')
  @Requires('expert.edit')
  async accounts(): Promise<{ accounts: ExpertAccount[] }> {
    return { accounts: await this.queries.expertAccounts() };
  }

  /** What the expert who asks has declared, and the version to declare with. */
  @Get('own')
  @Requires('declaration.read')
  async own(@CurrentActing() acting: Acting): Promise<OwnDeclarations> {
    const found = acting.userId === null ? null : await this.queries.ownDeclarations(acting.userId);
    if (!found) throw notFound();
    return found.own;
  }

  @Get(':id')
  @Requires('expert.read')
  async one(@IdParam() id: string): Promise<Record<string, unknown>> {
    const found = await this.queries.expert(id);
    if (!found) throw notFound();
    return found.expert;
  }

  /** A person tested against all cases of a campaign, before the invitation as well as after. */
  @Get(':id/conflicts')
  @Requires('expert.read')
  async conflictsWith(@IdParam() id: string, @QueryOf(expertConflictQuerySchema) query: ExpertConflictQuery): Promise<ExpertConflicts> {
    const campaign = await this.database.reader.findOneBy(Campaign, { id: query.campaignId });
    if (!campaign) throw notFound();
    const { sameCityIsConflict, postWindowYears } = campaign.settings.review;
    const cases = await this.queries.submittedCases(campaign.id);
    const caseIds = cases.map((one) => one.caseId);
    return { cases, conflicts: await this.conflicts.find(this.database.reader, { sameCityIsConflict, postWindowYears, openedAt: null }, { caseIds, expertIds: [id] }) };
  }

  @Post()
  @Requires('expert.edit')
  create(@CurrentAct() act: Act, @Body(expertInputSchema) input: ExpertInput): Promise<{ id: string; version: number }> {
    return this.acts.once(act, (tx) => this.experts.create(tx, act.acting, input));
  }

  @Put(':id')
  @Requires('expert.edit')
  edit(@CurrentAct() act: Act, @IdParam() id: string, @Body(editExpertSchema) input: EditExpert): Promise<ExpertChanged> {
    return this.acts.once(act, (tx) => this.experts.edit(tx, act.acting, id, input));
  }

  @Post(':id/posts')
  @HttpCode(200)
  @Requires('expert.edit')
  addPost(@CurrentAct() act: Act, @IdParam() id: string, @Body(addPostSchema) input: AddPost): Promise<ExpertChanged> {
    return this.acts.once(act, (tx) => this.experts.addPost(tx, act.acting, id, input));
  }

  /** 申报回避: the office for whoever told it, an expert for oneself. */
  @Post(':id/declarations')
  @HttpCode(200)
  @Requires('expert.declare')
  declare(@CurrentAct() act: Act, @IdParam() id: string, @Body(declareConflictSchema) input: DeclareConflict): Promise<ExpertChanged> {
    return this.acts.once(act, (tx) => this.experts.declare(tx, act.acting, id, input));
  }
}
