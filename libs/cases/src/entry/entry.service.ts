import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CaseAnswer, CheckEntry } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { refused, type Tx } from '@huibian/platform';
import type { Attachment } from '../attachment/attachment.entity';
import { CaseAccess } from '../case-access.service';
import { CaseMovesService } from '../case-moves.service';
import type { Case } from '../case.entity';
import { CasesFacts } from '../cases-facts.service';
import { CaseConfirmation } from '../confirmation/confirmation.entity';
import { refuseOtherText } from '../confirmation/confirmation.service';
import { unitNamesSql } from '../reading/signing-units.queries';
import { CaseEntry } from './case-entry.entity';
import { actsForUnit, withHand } from './entry.rules';

/** 代录 and its 复核: the stamped paper of the very text, and a second person who compares the two. */
@Injectable()
export class EntryService {
  constructor(
    private readonly access: CaseAccess,
    private readonly facts: CasesFacts,
    private readonly moves: CaseMovesService,
  ) {}

  /** The scan seals the text as it stands; a later change leaves it on record and without effect. */
  async recordPaper(tx: Tx, acting: Acting, subject: Case, paper: Attachment, input: { version: number; textHash: string }): Promise<void> {
    refuseOtherText(acting, subject, input.textHash);
    await this.moves.move(tx, await onBehalf(tx, acting, subject, paper), {
      caseId: subject.id,
      subject,
      action: 'enter_paper',
      facts: await this.facts.factsOf(tx, acting, subject.id),
      seenVersion: input.version,
      details: { textHash: subject.draftHash, attachmentId: paper.id },
    });
    const enteredBy = withHand(subject.enteredBy, acting.userId);
    await tx.insert(CaseEntry, { id: v7(), caseId: subject.id, textHash: subject.draftHash, attachmentId: paper.id, enteredBy, at: acting.receivedAt, checkedBy: null, checkedAt: null });
  }

  /** Stands for the confirmation of every unit that signs, and is voided by a change of the text as they are. */
  async check(tx: Tx, acting: Acting, id: string, input: CheckEntry): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    refuseOtherText(acting, subject, input.textHash);
    const entry = await paperOf(tx, subject);
    const answer = await this.moves.move(tx, await onBehalf(tx, acting, subject), {
      caseId: id,
      subject,
      action: 'check_entry',
      facts: await this.facts.factsOf(tx, acting, id),
      seenVersion: input.version,
      details: { textHash: subject.draftHash, ...(entry ? { attachmentId: entry.attachmentId } : {}) },
    });
    if (!entry) throw refused(422, 'case.paper_missing');
    await tx.update(CaseEntry, { id: entry.id }, { checkedBy: acting.userId, checkedAt: acting.receivedAt });
    await this.confirmForAll(tx, acting, subject, entry);
    return answer;
  }

  private async confirmForAll(tx: Tx, acting: Acting, subject: Case, entry: CaseEntry): Promise<void> {
    const standing: { unit_id: string }[] = await tx.query('SELECT unit_id FROM case_confirmations WHERE case_id = $1 AND voided_at IS NULL', [subject.id]);
    const said = new Set(standing.map((row) => row.unit_id));
    const unitIds = (await this.access.unitIds(tx, subject.id)).filter((unitId) => !said.has(unitId));
    const word = { caseId: subject.id, textHash: subject.draftHash, confirmedBy: acting.userId ?? undefined, consentId: entry.attachmentId, at: acting.receivedAt, voidedAt: null };
    await tx.insert(CaseConfirmation, unitIds.map((unitId) => ({ id: v7(), unitId, ...word })));
  }
}

/** The newest scan of the text as it stands; null where there is none. */
async function paperOf(tx: Tx, subject: Case): Promise<CaseEntry | null> {
  return tx
    .createQueryBuilder(CaseEntry, 'e')
    .innerJoin('attachments', 'f', 'f.id = e.attachment_id AND f.deleted_at IS NULL')
    .where('e.case_id = :id AND e.text_hash = :hash', { id: subject.id, hash: subject.draftHash })
    .orderBy('e.id', 'DESC')
    .getOne();
}

/** Whoever acts for the unit of an entered case does it on behalf of its units, and the history names the paper; anybody else as they are. */
export async function onBehalf(tx: Tx, acting: Acting, subject: Case, paper?: Pick<Attachment, 'fileName' | 'sha256'>): Promise<Acting> {
  if (!actsForUnit(acting, subject)) return acting;
  const units: { name: string }[] = await tx.query(`SELECT ${unitNamesSql} AS name FROM cases c WHERE c.id = $1`, [subject.id]);
  const kept: { fileName: string; sha256: string }[] = await tx.query(
    `SELECT f.file_name AS "fileName", f.sha256 FROM case_entries e JOIN attachments f ON f.id = e.attachment_id WHERE e.case_id = $1 AND e.text_hash = $2 AND f.deleted_at IS NULL ORDER BY e.id DESC LIMIT 1`,
    [subject.id, subject.draftHash],
  );
  const scan = paper ?? kept[0];
  return { ...acting, onBehalfOf: { name: units[0]?.name ?? '', document: scan ? `${scan.fileName} sha256:${scan.sha256}` : '纸质件未上传' } };
}
