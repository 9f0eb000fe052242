import { Injectable } from '@nestjs/common';
import type { BatchDocument, CasePreview, PreviewCase } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { documentCase, entryText } from '../batches/entry-text.rules';
import { PreviewDesk } from './preview-desk.service';
import { PreviewSourceQueries } from './preview-source.queries';

const linesPerPage = 22;
/** More than one place of the same trouble helps nobody to find it. */
const missingShown = 10;

/** 版面预览 of one case: the text as it is being written, set as a batch would set it. Nothing is kept. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly sources: PreviewSourceQueries,
    private readonly desk: PreviewDesk,
  ) {}

  /** @throws Refused 404 for a case the reader may not know of, and as the desk does */
  async preview(acting: Acting, caseId: string, input: PreviewCase): Promise<CasePreview> {
    const { chapter, units } = await this.sources.of(acting, caseId, input);
    const entry = documentCase({ number: 1, tracking: 0, text: entryText(input.text, units) });
    const document: BatchDocument = { kind: 'compilation', title: chapter, ordinal: '', office: '', date: '', chapters: [{ name: chapter, cases: [entry] }], rows: [] };
    const { pages, lastLines, missing } = await this.desk.draw(acting.userId ?? caseId, document);
    // The contents page prints the title once more: a character is named where its writer put it.
    return { pages, lastLines, linesPerPage, missing: missing.filter(({ where }) => where !== 'contents').slice(0, missingShown) };
  }
}
