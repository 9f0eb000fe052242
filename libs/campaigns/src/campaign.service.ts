import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CampaignAct, CampaignAnswer, CreateCampaign, EditCampaign, ReasonedCampaignAct } from '@huibian/contracts';
import { HistoryService, MovesService, actorsTowards, type Acting } from '@huibian/history';
import { notFound, refused, Refused, shanghaiDate, staleVersion, type Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import { CampaignFacts } from './campaign-facts.service';
import { Campaign } from './campaign.entity';
import { changeRefusedOnceOpen, contradiction, describeChange, missingBeforeOpening } from './campaign-settings.rules';
import { Quota } from './quota.entity';

@Injectable()
export class CampaignService {
  constructor(
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly facts: CampaignFacts,
  ) {}

  async create(tx: Tx, acting: Acting, input: CreateCampaign): Promise<CampaignAnswer> {
    refuseIf(contradiction(input.settings));
    const campaign = tx.create(Campaign, { id: v7(), state: 'planned', version: 1, ...input, createdBy: acting.userId, createdAt: acting.receivedAt, openedAt: null });
    await tx.insert(Campaign, campaign as never);
    await this.history.record(tx, acting, { noun: 'campaign', subjectId: campaign.id, action: 'create', toState: 'planned', actorRole: roleOf(acting), details: { title: input.title, ordinal: input.ordinal } });
    return answerOf(campaign);
  }

  async edit(tx: Tx, acting: Acting, id: string, input: EditCampaign): Promise<CampaignAnswer> {
    const campaign = await this.lock(tx, id);
    // Told with everything a form holds, so that whoever was late can choose field by field.
    if (input.version !== campaign.version) throw staleVersion(input.version, campaign.version, editedOf(campaign));
    refuseIf(contradiction(input.settings));
    if (campaign.state !== 'planned') {
      if (!input.reason) throw refused(422, 'campaign.reason_required_once_open');
      refuseIf(changeRefusedOnceOpen(campaign.settings, input.settings));
    }
    const { title, basis, ordinal, settings } = input;
    return this.move(tx, acting, campaign, 'edit', input, { set: { title, basis, ordinal, settings }, details: describeChange(campaign.settings, settings) });
  }

  async open(tx: Tx, acting: Acting, id: string, input: CampaignAct): Promise<CampaignAnswer> {
    const campaign = await this.lock(tx, id);
    const settingsComplete = await this.settingsComplete(tx, acting, campaign);
    return this.move(tx, acting, campaign, 'open', input, { facts: { settings_complete: settingsComplete }, set: { openedAt: acting.receivedAt } });
  }

  async close(tx: Tx, acting: Acting, id: string, input: CampaignAct): Promise<CampaignAnswer> {
    return this.move(tx, acting, await this.lock(tx, id), 'close', input);
  }

  async reopen(tx: Tx, acting: Acting, id: string, input: ReasonedCampaignAct): Promise<CampaignAnswer> {
    return this.move(tx, acting, await this.lock(tx, id), 'reopen', input);
  }

  async conclude(tx: Tx, acting: Acting, id: string, input: CampaignAct): Promise<CampaignAnswer> {
    const campaign = await this.lock(tx, id);
    return this.move(tx, acting, campaign, 'conclude', input, { facts: await this.facts.of(tx, id) });
  }

  /** What was handed in to it is ended by cases, which hears of it. */
  async cancel(tx: Tx, acting: Acting, id: string, input: ReasonedCampaignAct): Promise<CampaignAnswer> {
    const campaign = await this.lock(tx, id);
    return this.move(tx, acting, campaign, 'cancel', input, { facts: await this.facts.of(tx, id), payload: { title: campaign.title, reason: input.reason } });
  }

  async lock(tx: Tx, id: string): Promise<Campaign> {
    const campaign = await tx.createQueryBuilder(Campaign, 'campaign').setLock('pessimistic_write').where('campaign.id = :id', { id }).getOne();
    if (!campaign) throw notFound();
    return campaign;
  }

  /** The fact `settings_complete`. */
  async settingsComplete(tx: Tx, acting: Acting, campaign: Campaign): Promise<Refusal | null> {
    const places = (await tx.sum(Quota, 'original', { campaignId: campaign.id })) ?? 0;
    return missingBeforeOpening(campaign, Number(places), shanghaiDate(acting.receivedAt));
  }

  private async move(
    tx: Tx,
    acting: Acting,
    campaign: Campaign,
    action: string,
    input: { version: number; reason?: string },
    more: { facts?: Record<string, Refusal | null>; set?: object; details?: Record<string, unknown>; payload?: Record<string, unknown> } = {},
  ): Promise<CampaignAnswer> {
    await this.moves.move(tx, acting, {
      noun: 'campaign',
      entity: Campaign,
      subject: campaign,
      action,
      actors: actorsTowards(acting, {}),
      seenVersion: input.version,
      reason: input.reason,
      payload: { title: campaign.title },
      ...more,
    });
    return answerOf(campaign);
  }
}

export const answerOf = (campaign: Campaign): CampaignAnswer => ({ id: campaign.id, state: campaign.state, version: campaign.version });

const editedOf = (campaign: Campaign) => ({ ...answerOf(campaign), title: campaign.title, basis: campaign.basis, ordinal: campaign.ordinal, settings: campaign.settings });

function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new Refused(422, refusal);
}

const roleOf = (acting: Acting): string => acting.grants.find((grant) => grant.role === 'office_lead' || grant.role === 'office_clerk')?.role ?? 'system';
