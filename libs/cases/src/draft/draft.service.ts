import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Campaign } from '@huibian/campaigns';
import type { CaseAnswer, CreateCase, DraftAnswer, SaveDraft } from '@huibian/contracts';
import { HistoryService, OutboxService, holds, holdsFor, type Acting } from '@huibian/history';
import { emptyCaseText } from '@huibian/manuscript';
import { fieldRefused, notFound, refused, staleVersion, type Tx } from '@huibian/platform';
import { officeSide, unitSide } from '@huibian/workflow';
import { CaseAccess, refuseUnlessEditable } from '../case-access.service';
import { caseAnswer } from '../case-moves.service';
import { Case } from '../case.entity';
import { ConfirmationService } from '../confirmation/confirmation.service';
import { onBehalf } from '../entry/entry.service';
import { actsForUnit, withHand } from '../entry/entry.rules';
import { normaliseCaseText, textHash, titleOf, unknownSection, wordCountOf } from './case-text.rules';
import { PrintFonts } from './print-fonts.service';
import { recommenderOn, routeOf } from './route.rules';
import { SigningUnits, type SigningUnit } from './signing-units.service';

@Injectable()
export class DraftService {
  constructor(
    private readonly access: CaseAccess,
    private readonly units: SigningUnits,
    private readonly confirmations: ConfirmationService,
    private readonly history: HistoryService,
    private readonly outbox: OutboxService,
    private readonly printFonts: PrintFonts,
  ) {}

  /** Begins a case: the campaign's sections, empty, in the hands of its lead unit. */
  async create(tx: Tx, acting: Acting, input: CreateCase): Promise<CaseAnswer> {
    const own = unitSide.find((one) => holdsFor(acting, one, input.leadUnitId));
    const role = own ?? officeSide.find((one) => holds(acting, one));
    if (!role) throw refused(403, 'case.unit_not_yours');
    const campaign = await openCampaign(tx, input.campaignId);
    refuseUnknownField(campaign, input.fieldKey);
    const unitIds = [input.leadUnitId, ...input.coUnitIds];
    if (new Set(unitIds).size !== unitIds.length) throw fieldRefused('coUnitIds', 'case.unit_twice');
    const [lead] = await this.units.find(tx, unitIds);
    const subject = newCase(tx, acting, campaign, input.fieldKey, lead!, unitIds);
    if (!own) subject.enteredBy = withHand(null, acting.userId);
    await tx.insert(Case, subject as never);
    await this.units.replace(tx, subject.id, unitIds, input.leadUnitId);
    const details = { campaignId: campaign.id, fieldKey: input.fieldKey, unitIds };
    const hand = await onBehalf(tx, acting, subject);
    await this.history.record(tx, hand, { noun: 'case', subjectId: subject.id, action: 'create', toState: 'drafting', actorRole: role, details });
    await this.outbox.announce(tx, acting, { topic: 'case.create', subjectNoun: 'case', subjectId: subject.id, payload: { ...details, leadUnitId: input.leadUnitId, title: subject.title } });
    return caseAnswer(acting, subject);
  }

  /**
   * Keeps what has been written. Not an act: no history, no version of the case, but a version of the draft.
   * @throws Refused 409 with the draft as it is now when somebody else saved in between
   */
  async save(tx: Tx, acting: Acting, id: string, input: SaveDraft): Promise<DraftAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    refuseUnlessEditable(acting, subject);
    const settings = (await tx.findOneByOrFail(Campaign, { id: subject.campaignId })).settings;
    const text = normaliseCaseText(input.text);
    const strange = unknownSection(text, settings);
    if (strange >= 0) throw fieldRefused(`text.sections.${strange}.key`, 'case.section_unknown', { key: text.sections[strange]!.key });
    const fieldKey = input.fieldKey ?? subject.fieldKey;
    if (!settings.fields.some((field) => field.key === fieldKey)) throw fieldRefused('fieldKey', 'case.field_unknown');
    // Once it was submitted the office moves it, with a reason that stays on record.
    if (subject.submittedAt !== null && fieldKey !== subject.fieldKey) throw fieldRefused('fieldKey', 'case.field_moved_by_office');
    const currentUnits = await this.access.unitIds(tx, id);
    const unitIds = input.unitIds ?? currentUnits;
    const hash = textHash({ text, unitIds, fieldKey });
    if (input.draftVersion !== subject.draftVersion) {
      // A save whose answer was lost comes again with the version it saw; it has been done.
      if (hash === subject.draftHash) return this.answer(subject);
      throw staleVersion(input.draftVersion, subject.draftVersion, await currentDraft(tx, subject, currentUnits));
    }
    if (hash === subject.draftHash) return this.answer(subject);
    if (input.unitIds) await this.changeUnits(tx, subject, unitIds);
    Object.assign(subject, {
      draft: text,
      fieldKey,
      title: titleOf(text),
      draftHash: hash,
      draftWordCount: wordCountOf(text),
      draftVersion: subject.draftVersion + 1,
      draftSavedAt: acting.receivedAt,
      draftSavedBy: acting.userId,
      changedAt: acting.receivedAt,
      enteredBy: actsForUnit(acting, subject) ? withHand(subject.enteredBy, acting.userId) : subject.enteredBy,
    });
    const { enteredBy, draft, title, draftHash, draftWordCount, draftVersion, draftSavedAt, draftSavedBy, changedAt } = subject;
    await tx.update(Case, { id }, { enteredBy, draft, fieldKey, title, draftHash, draftWordCount, draftVersion, draftSavedAt, draftSavedBy, changedAt } as never);
    await this.confirmations.voidOthers(tx, acting, id, hash);
    return this.answer(subject);
  }

  /** What print has no font for is kept like everything else, and told at once: confirming refuses it. */
  private async answer(subject: Case): Promise<DraftAnswer> {
    const { id, draftVersion, draftHash: textHash, draftWordCount: wordCount, draftSavedAt } = subject;
    return { id, draftVersion, textHash, wordCount, savedAt: draftSavedAt.toISOString(), unprintable: [...(await this.printFonts.unprintableIn(subject.draft))] };
  }

  private async changeUnits(tx: Tx, subject: Case, unitIds: readonly string[]): Promise<void> {
    if (!unitIds.includes(subject.leadUnitId)) {
      const [lead] = await this.units.find(tx, [subject.leadUnitId]);
      throw fieldRefused('unitIds', 'case.lead_unit_missing', { unit: lead!.shortName });
    }
    await this.units.find(tx, unitIds);
    await this.units.replace(tx, subject.id, unitIds, subject.leadUnitId);
  }
}

async function openCampaign(tx: Tx, id: string): Promise<Campaign> {
  const campaign = await tx.findOneBy(Campaign, { id });
  if (!campaign || campaign.state === 'planned' || campaign.state === 'cancelled') throw notFound();
  if (campaign.state !== 'open') throw refused(422, 'case.campaign_not_open', { title: campaign.title });
  return campaign;
}

function refuseUnknownField(campaign: Campaign, fieldKey: string): void {
  if (!campaign.settings.fields.some((field) => field.key === fieldKey)) throw fieldRefused('fieldKey', 'case.field_unknown');
}

function newCase(tx: Tx, acting: Acting, campaign: Campaign, fieldKey: string, lead: SigningUnit, unitIds: readonly string[]): Case {
  const { settings } = campaign;
  if (lead.group === null) throw fieldRefused('leadUnitId', 'case.unit_has_no_group', { unit: lead.shortName });
  if (!settings.groups.includes(lead.group)) throw fieldRefused('leadUnitId', 'case.group_not_called', { unit: lead.shortName });
  const draft = emptyCaseText(settings.sections);
  const route = routeOf(settings.stages, lead);
  return tx.create(Case, {
    id: v7(),
    campaignId: campaign.id,
    fieldKey,
    group: lead.group,
    state: 'drafting',
    originState: null,
    version: 1,
    unseenActs: 0,
    title: titleOf(draft),
    leadUnitId: lead.id,
    recommenderId: recommenderOn(route, lead),
    route,
    draft,
    draftVersion: 1,
    draftHash: textHash({ text: draft, unitIds, fieldKey }),
    draftWordCount: wordCountOf(draft),
    draftSavedAt: acting.receivedAt,
    draftSavedBy: acting.userId,
    currentRevisionId: null,
    submittedAt: null,
    lateAdmissionId: null,
    enteredBy: null,
    createdBy: acting.userId,
    createdAt: acting.receivedAt,
    changedAt: acting.receivedAt,
  } as object);
}

/** What the console shows beside the writer's own text when both were changed. */
async function currentDraft(tx: Tx, subject: Case, unitIds: readonly string[]) {
  const names: { name: string }[] = await tx.query('SELECT name FROM user_accounts WHERE id = $1', [subject.draftSavedBy]);
  return {
    id: subject.id,
    draftVersion: subject.draftVersion,
    text: subject.draft,
    fieldKey: subject.fieldKey,
    unitIds,
    textHash: subject.draftHash,
    savedAt: subject.draftSavedAt.toISOString(),
    savedBy: names[0]?.name ?? '',
  };
}
