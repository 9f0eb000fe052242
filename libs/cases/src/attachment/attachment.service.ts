import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type/core';
import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import type { UploadAttachment } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { FileStore, Refused, fieldRefused, notFound, refused, type Tx } from '@huibian/platform';
import { CaseAccess, refuseUnlessEditable } from '../case-access.service';
import { ConfirmationService } from '../confirmation/confirmation.service';
import { CaseConfirmation } from '../confirmation/confirmation.entity';
import { SigningUnits } from '../draft/signing-units.service';
import { EntryService } from '../entry/entry.service';
import { versionShownTo } from '../shown-state.rules';
import { fileNameOf, typeOf } from './attachment-type.rules';
import { Attachment } from './attachment.entity';

export const attachmentsMax = 40;

export interface AttachmentAnswer {
  id: string;
  caseId: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  version: number;
}

/** Files beside a case: safe types only, changed while the case is in its unit's hands. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly access: CaseAccess,
    private readonly files: FileStore,
    private readonly units: SigningUnits,
    private readonly confirmations: ConfirmationService,
    private readonly entries: EntryService,
  ) {}

  /** Keeps a file. A consent confirms for its co-unit in the same act; a paper seals what the office entered. */
  async upload(tx: Tx, acting: Acting, caseId: string, input: UploadAttachment, file: { fileName: string; content: Buffer }): Promise<AttachmentAnswer> {
    const subject = await this.access.lock(tx, acting, caseId);
    refuseUnlessEditable(acting, subject);
    const fileName = fileNameOf(file.fileName);
    if (fileName === null) throw fieldRefused('file', 'case.attachment_name_invalid');
    const type = typeOf(fileName, file.content, (await fileTypeFromBuffer(file.content))?.ext);
    if ('refusal' in type) throw new Refused(415, type.refusal);
    if ((await tx.countBy(Attachment, { caseId, deletedAt: IsNull() })) >= attachmentsMax) throw refused(422, 'case.attachments_too_many', { max: attachmentsMax });
    const coUnit = input.kind === 'consent' ? await this.coUnit(tx, caseId, input.unitId!) : null;
    const stored = await this.files.put(file.content);
    const attachment = tx.create(Attachment, {
      id: v7(),
      caseId,
      kind: input.kind,
      fileName,
      mediaType: type.mediaType,
      ...stored,
      unitId: coUnit?.id ?? null,
      uploadedBy: acting.userId,
      at: acting.receivedAt,
      deletedAt: null,
      deletedBy: null,
    } as object);
    await tx.insert(Attachment, attachment as never);
    if (coUnit) await this.confirmations.recordConsent(tx, acting, subject, attachment, coUnit, { version: input.version!, textHash: input.textHash! });
    if (input.kind === 'paper') await this.entries.recordPaper(tx, acting, subject, attachment, { version: input.version!, textHash: input.textHash! });
    return { id: attachment.id, caseId, fileName, mediaType: type.mediaType, ...stored, version: versionShownTo(acting, subject) };
  }

  /** Takes a file off the case; the record of it, and its bytes, stay. */
  async remove(tx: Tx, acting: Acting, caseId: string, attachmentId: string): Promise<{ id: string }> {
    const subject = await this.access.lock(tx, acting, caseId);
    refuseUnlessEditable(acting, subject);
    const attachment = await tx.findOneBy(Attachment, { id: attachmentId, caseId, deletedAt: IsNull() });
    if (!attachment) throw notFound();
    if (await tx.existsBy(CaseConfirmation, { consentId: attachmentId, voidedAt: IsNull() })) throw refused(422, 'case.attachment_is_evidence');
    await tx.update(Attachment, { id: attachmentId }, { deletedAt: acting.receivedAt, deletedBy: acting.userId });
    return { id: attachmentId };
  }

  private async coUnit(tx: Tx, caseId: string, unitId: string): Promise<{ id: string; shortName: string }> {
    if (!(await this.access.unitIds(tx, caseId)).includes(unitId)) throw fieldRefused('unitId', 'case.consent_not_of_unit');
    const [unit] = await this.units.find(tx, [unitId]);
    return unit!;
  }
}
