import { Injectable } from '@nestjs/common';
import { BatchDocumentService, FitsService, type FitAnswer } from '@huibian/compile';
import type { Acting } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import { lockImport } from './imports.service';

/** 字距建议 for a historical volume that waits for acceptance: with them its cases stand on the pages its own contents print. */
@Injectable()
export class ImportFits {
  constructor(
    private readonly documents: BatchDocumentService,
    private readonly fits: FitsService,
  ) {}

  /** @throws Refused 404, 422 where nothing waits for acceptance or no page of the contents was read */
  async request(tx: Tx, acting: Acting, importId: string): Promise<FitAnswer> {
    const subject = await lockImport(tx, importId);
    if (!subject) throw notFound();
    if (subject.state !== 'understood' || subject.documentSha256 === null) throw refused(422, 'import.not_waiting');
    const document = await this.documents.read(subject.documentSha256);
    if (document.chapters.every((chapter) => chapter.cases.every((entry) => entry.contents?.page === undefined))) throw refused(422, 'import.no_printed_pages');
    return this.fits.open(tx, acting, { batchId: null, importId }, subject.documentSha256);
  }
}
