import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { AddPost, DeclareConflict, EditExpert, ExpertInput } from '@huibian/contracts';
import { CaseVisibility } from '@huibian/cases';
import { actorsTowards, HistoryService, isOffice, type Acting } from '@huibian/history';
import { fieldRefused, notFound, staleVersion, violatedConstraint, type Tx } from '@huibian/platform';
import { ConflictRecheckService, type Recheck } from '../conflict/conflict-recheck.service';
import { Expert, ExpertDeclaration, ExpertPost } from './expert.entity';

export interface ExpertChanged extends Recheck {
  id: string;
  version: number;
}

/** The register of experts. Whatever changes where somebody belongs is followed at once by a re-check of what they score. */
@Injectable()
export class ExpertsService {
  constructor(
    private readonly history: HistoryService,
    private readonly recheck: ConflictRecheckService,
    private readonly visibility: CaseVisibility,
  ) {}

  async create(tx: Tx, acting: Acting, input: ExpertInput): Promise<{ id: string; version: number }> {
    const id = v7();
    await written(() => tx.insert(Expert, { id, ...input, createdAt: acting.receivedAt, version: 0 }));
    await this.record(tx, acting, id, 'create', { fieldKeys: input.fieldKeys }, told(profileOf(input)));
    return { id, version: 0 };
  }

  async edit(tx: Tx, acting: Acting, expertId: string, input: EditExpert): Promise<ExpertChanged> {
    const expert = await this.locked(tx, expertId, input.version);
    const { version: _seen, ...profile } = input;
    await written(() => tx.update(Expert, { id: expertId }, { ...profile, version: expert.version + 1 }));
    const fields = { before: { fieldKeys: expert.fieldKeys }, after: { fieldKeys: input.fieldKeys } };
    const before = told({ unitIdBefore: expert.unitId, regionCodeBefore: expert.regionCode });
    await this.record(tx, acting, expertId, 'edit', fields, { ...before, ...told(profileOf(input)) });
    return this.changed(tx, acting, expert);
  }

  async addPost(tx: Tx, acting: Acting, expertId: string, input: AddPost): Promise<ExpertChanged> {
    const expert = await this.locked(tx, expertId, input.version);
    const { from, to, ...post } = input.post;
    await written(() => tx.insert(ExpertPost, { id: v7(), expertId, ...post, fromMonth: from, toMonth: to, addedBy: acting.userId, addedAt: acting.receivedAt }));
    await tx.update(Expert, { id: expertId }, { version: expert.version + 1 });
    await this.record(tx, acting, expertId, 'add_post', {}, told(input.post));
    return this.changed(tx, acting, expert);
  }

  /** 申报回避. The expert declares for oneself, the office enters what came by phone. */
  async declare(tx: Tx, acting: Acting, expertId: string, input: DeclareConflict): Promise<ExpertChanged> {
    // Before the version is looked at: a refusal shows the register as it is, which is nobody's but the office's.
    if (!isOffice(acting)) await this.refuseNotOwn(tx, acting, expertId, input.caseId);
    const expert = await this.locked(tx, expertId, input.version);
    const { version: _seen, ...declared } = input;
    await written(() => tx.insert(ExpertDeclaration, { id: v7(), expertId, ...declared, declaredBy: acting.userId, declaredAt: acting.receivedAt }));
    await tx.update(Expert, { id: expertId }, { version: expert.version + 1 });
    await this.record(tx, acting, expertId, 'declare', { caseId: input.caseId, unitId: input.unitId });
    return this.changed(tx, acting, expert);
  }

  /** An expert declares for oneself, and of a case known to oneself: the answer must not tell which others there are. */
  private async refuseNotOwn(tx: Tx, acting: Acting, expertId: string, caseId: string | null): Promise<void> {
    const own = await tx.existsBy(Expert, { id: expertId, userId: acting.userId ?? undefined });
    if (acting.userId === null || !own) throw notFound();
    if (caseId === null) return;
    const params: unknown[] = [caseId];
    const known: unknown[] = await tx.query(`SELECT 1 FROM cases c WHERE c.id = $1 AND ${this.visibility.where(acting, (value) => `$${params.push(value)}`)}`, params);
    if (known.length === 0) throw fieldRefused('caseId', 'expert.case_unknown');
  }

  private async changed(tx: Tx, acting: Acting, expert: Expert): Promise<ExpertChanged> {
    const effect = await this.recheck.recheck(tx, acting, [expert.id]);
    return { id: expert.id, version: expert.version + 1, ...effect };
  }

  private async locked(tx: Tx, expertId: string, seen: number): Promise<Expert> {
    const expert = await tx.createQueryBuilder(Expert, 'expert').setLock('pessimistic_write').where('expert.id = :expertId', { expertId }).getOne();
    if (!expert) throw notFound();
    if (expert.version !== seen) throw staleVersion(seen, expert.version, expert);
    return expert;
  }

  private record(tx: Tx, acting: Acting, expertId: string, action: string, details: Record<string, unknown>, personal?: Record<string, string>) {
    return this.history.record(tx, acting, { noun: 'expert', subjectId: expertId, action, actorRole: actorsTowards(acting, {})[0] ?? 'system', details, personal });
  }
}

const profileOf = ({ name, phone, unitId, regionCode }: ExpertInput) => ({ name, phone, unitId, regionCode });

/** Where somebody works, lives and held posts is about a person: it stands in the erasable part of the record, and only its digest in the chain. */
const told = (facts: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== null));

/** By constraint: the field at fault and what to tell. The database judges, so that two who write at once are judged as one after the other. */
const faults: Readonly<Record<string, readonly [field: string, code: string]>> = {
  one_expert_per_account: ['userId', 'expert.user_taken'],
  expert_has_a_known_account: ['userId', 'expert.user_unknown'],
  expert_works_at_a_known_unit: ['unitId', 'expert.unit_unknown'],
  expert_lives_in_a_known_region: ['regionCode', 'expert.region_unknown'],
  post_is_at_a_known_unit: ['post.unitId', 'expert.unit_unknown'],
  post_is_in_a_known_region: ['post.regionCode', 'expert.region_unknown'],
  declaration_is_about_a_known_case: ['caseId', 'expert.case_unknown'],
  declaration_is_about_a_known_unit: ['unitId', 'expert.unit_unknown'],
};

async function written(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const fault = faults[violatedConstraint(error) ?? ''];
    throw fault ? fieldRefused(...fault) : error;
  }
}
