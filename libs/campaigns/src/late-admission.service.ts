import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { AdmitLate, CampaignAnswer, CaseGroup, LateKind } from '@huibian/contracts';
import { MovesService, actorsTowards, type Acting } from '@huibian/history';
import { fieldRefused, type Tx } from '@huibian/platform';
import type { CampaignAction } from '@huibian/workflow';
import { Campaign } from './campaign.entity';
import { CampaignService, answerOf } from './campaign.service';
import { LateAdmission } from './late-admission.entity';
import { lateDayRefused } from './late-admission.rules';

interface LateUnit {
  shortName: string;
  group: CaseGroup | null;
  recommends: boolean;
}

const actions = { submission: 'admit_late', recommendation: 'admit_late_recommendation' } as const satisfies Record<LateKind, CampaignAction>;

/** 逾期补报: the lead lets one unit hand in, or one recommending unit recommend, after the day, with a reason. */
@Injectable()
export class LateAdmissionService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly moves: MovesService,
  ) {}

  /** @throws Refused 409 when the campaign takes no cases any more, 422 at the field for a unit or a day that cannot be */
  async admit(tx: Tx, acting: Acting, campaignId: string, kind: LateKind, input: AdmitLate): Promise<CampaignAnswer> {
    const campaign = await this.campaigns.lock(tx, campaignId);
    const unit = await this.unit(tx, campaign, kind, input.unitId);
    const { unitId, until, reason } = input;
    await this.moves.move(tx, acting, {
      noun: 'campaign',
      entity: Campaign,
      subject: campaign,
      action: actions[kind],
      actors: actorsTowards(acting, {}),
      seenVersion: input.version,
      reason,
      details: { unitId, unit: unit.shortName, until },
      payload: { title: campaign.title, unitId, until, reason },
    });
    const dayRefused = lateDayRefused(kind, campaign.settings.dates, until, acting.receivedAt);
    if (dayRefused) throw fieldRefused('until', dayRefused.code, dayRefused.params);
    await tx.insert(LateAdmission, { id: v7(), campaignId, unitId, kind, until, reason, admittedBy: acting.userId ?? undefined, at: acting.receivedAt });
    return answerOf(campaign);
  }

  private async unit(tx: Tx, campaign: Campaign, kind: LateKind, unitId: string): Promise<LateUnit> {
    const rows: LateUnit[] = await tx.query(
      `SELECT u.short_name AS "shortName", u."group", EXISTS (SELECT 1 FROM units led WHERE led.recommender_id = u.id AND led.id <> u.id) AS recommends FROM units u WHERE u.id = $1`,
      [unitId],
    );
    const unit = rows[0];
    if (!unit) throw fieldRefused('unitId', 'campaign.late_unit_unknown');
    const called = unit.group !== null && campaign.settings.groups.includes(unit.group);
    if (kind === 'submission' && !called) throw fieldRefused('unitId', 'campaign.late_unit_not_called', { unit: unit.shortName });
    if (kind === 'recommendation' && !unit.recommends) throw fieldRefused('unitId', 'campaign.late_unit_does_not_recommend', { unit: unit.shortName });
    return unit;
  }
}
