import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import type { CaseAnswer, ConfirmCase } from '@huibian/contracts';
import { actorsTowards, unitsActedFor, type Acting } from '@huibian/history';
import { Refused, refused, type Tx } from '@huibian/platform';
import type { Attachment } from '../attachment/attachment.entity';
import { CaseAccess } from '../case-access.service';
import { CaseMovesService } from '../case-moves.service';
import type { Case } from '../case.entity';
import { CasesFacts } from '../cases-facts.service';
import { versionShownTo } from '../shown-state.rules';
import { CaseConfirmation } from './confirmation.entity';

/** Every unit's word for one very text: by its lead, or by a stamped consent its partner entered. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly access: CaseAccess,
    private readonly facts: CasesFacts,
    private readonly moves: CaseMovesService,
  ) {}

  async confirm(tx: Tx, acting: Acting, id: string, input: ConfirmCase): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const unitIds = await this.access.unitIds(tx, id);
    const unitId = await this.unitToConfirmFor(tx, acting, subject, unitIds, input.unitId);
    refuseOtherText(acting, subject, input.textHash);
    const answer = await this.moves.move(tx, acting, {
      caseId: id,
      subject,
      action: 'confirm',
      actors: actorsTowards(acting, { unitIds }),
      facts: await this.facts.factsOf(tx, acting, id),
      seenVersion: input.version,
      details: { unitId, textHash: subject.draftHash },
    });
    await this.store(tx, acting, subject, unitId, null);
    return answer;
  }

  /** 联合申报同意函: entered on behalf of a co-unit; the history names the unit and the paper. */
  async recordConsent(tx: Tx, acting: Acting, subject: Case, consent: Attachment, unit: { id: string; shortName: string }, input: { version: number; textHash: string }): Promise<CaseAnswer> {
    if (unit.id === subject.leadUnitId) throw refused(422, 'case.consent_of_lead');
    refuseOtherText(acting, subject, input.textHash);
    const standing = await tx.findOneBy(CaseConfirmation, { caseId: subject.id, unitId: unit.id, textHash: subject.draftHash, voidedAt: IsNull() });
    if (standing) throw refused(422, 'case.already_confirmed', { unit: unit.shortName });
    const onBehalf: Acting = { ...acting, onBehalfOf: { name: unit.shortName, document: `${consent.fileName} sha256:${consent.sha256}` } };
    const answer = await this.moves.move(tx, onBehalf, {
      caseId: subject.id,
      subject,
      action: 'record_consent',
      facts: await this.facts.factsOf(tx, acting, subject.id),
      seenVersion: input.version,
      details: { unitId: unit.id, textHash: subject.draftHash, attachmentId: consent.id },
    });
    await this.store(tx, acting, subject, unit.id, consent.id);
    return answer;
  }

  /** A changed text voids what was said of the one before. The confirmations stay on record. */
  async voidOthers(tx: Tx, acting: Acting, caseId: string, hash: string): Promise<void> {
    await tx.query('UPDATE case_confirmations SET voided_at = $3 WHERE case_id = $1 AND voided_at IS NULL AND text_hash <> $2', [caseId, hash, acting.receivedAt]);
  }

  private async unitToConfirmFor(tx: Tx, acting: Acting, subject: Case, unitIds: readonly string[], asked?: string): Promise<string> {
    const own = unitsActedFor(acting, ['unit_lead']).filter((unit) => unitIds.includes(unit));
    const standing: { unit_id: string }[] = await tx.query('SELECT unit_id FROM case_confirmations WHERE case_id = $1 AND text_hash = $2 AND voided_at IS NULL', [subject.id, subject.draftHash]);
    const confirmed = new Set(standing.map((row) => row.unit_id));
    // With nothing left to confirm the move refuses with the fact that says so.
    const unit = asked ?? own.find((id) => !confirmed.has(id)) ?? own[0] ?? subject.leadUnitId;
    if (asked && !own.includes(asked)) throw refused(403, 'case.no_unit_to_confirm_for');
    if (asked && confirmed.has(asked)) {
      const rows: { short_name: string }[] = await tx.query('SELECT short_name FROM units WHERE id = $1', [asked]);
      throw refused(422, 'case.already_confirmed', { unit: rows[0]?.short_name ?? '' });
    }
    return unit;
  }

  private async store(tx: Tx, acting: Acting, subject: Case, unitId: string, consentId: string | null): Promise<void> {
    await tx.insert(CaseConfirmation, {
      id: v7(),
      caseId: subject.id,
      unitId,
      textHash: subject.draftHash,
      confirmedBy: acting.userId ?? undefined,
      consentId,
      at: acting.receivedAt,
      voidedAt: null,
    });
  }
}

/** A word is of the text the person had before their eyes. */
export function refuseOtherText(acting: Acting, subject: Case, seenHash: string): void {
  if (seenHash !== subject.draftHash) {
    throw new Refused(409, { code: 'case.text_changed' }, { current: { id: subject.id, version: versionShownTo(acting, subject), draftVersion: subject.draftVersion, textHash: subject.draftHash } });
  }
}
