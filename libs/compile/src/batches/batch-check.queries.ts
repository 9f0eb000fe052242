import { Injectable } from '@nestjs/common';
import { Campaign, CheckListsQueries } from '@huibian/campaigns';
import { DismissalQueries } from '@huibian/cases';
import type { BatchCheck, CheckedEntry, CheckSettings } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { checkSettingsOf, defaultCheckSettings, withHeadings } from '@huibian/manuscript';
import { Database, notFound, type Tx } from '@huibian/platform';
import { BatchDocumentService } from './batch-document.service';
import { Batch } from './batch.entity';

type Printed = Omit<CheckedEntry, 'dismissals' | 'mayDismiss'> & { revisionId: string };

const printedSql = `
  SELECT e.number, e.case_id AS "caseId", e.revision_id AS "revisionId", c.current_revision_id IS NOT DISTINCT FROM e.revision_id AS "revisionIsCurrent"
  FROM batch_entries e JOIN cases c ON c.id = e.case_id
  WHERE e.batch_id = $1
  ORDER BY e.number`;

/** All that the check of a whole batch reads, composed here and checked at the reader's desk: seventy cases would keep this process from answering others. */
@Injectable()
export class BatchCheckQueries {
  constructor(
    private readonly database: Database,
    private readonly documents: BatchDocumentService,
    private readonly lists: CheckListsQueries,
    private readonly dismissals: DismissalQueries,
  ) {}

  /** @throws Refused 404 where there is no such batch */
  async of(acting: Acting, id: string): Promise<BatchCheck> {
    const { batch, document, printed } = await this.database.transaction((tx) => this.print(tx, id));
    return { id, version: batch.version, document: withHeadings(document), settings: await this.settingsOf(batch), entries: await this.entriesOf(acting, printed) };
  }

  /** Batch, document and entries of one moment: an edit in between would name the wrong cases. */
  private async print(tx: Tx, id: string) {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const batch = await tx.findOneBy(Batch, { id });
    if (!batch) throw notFound();
    const document = await this.documents.current(tx, batch);
    const printed: Printed[] = await tx.query(printedSql, [id]);
    return { batch, document, printed };
  }

  private async settingsOf({ campaignId }: Batch): Promise<CheckSettings> {
    const lists = await this.lists.forCheck();
    const campaign = campaignId === null ? null : await this.database.reader.findOneBy(Campaign, { id: campaignId });
    return campaign === null ? { ...defaultCheckSettings, ...lists } : checkSettingsOf(campaign.settings, lists);
  }

  private async entriesOf(acting: Acting, printed: readonly Printed[]): Promise<CheckedEntry[]> {
    const found = await this.dismissals.ofRevisions(acting, printed.map(({ revisionId }) => revisionId));
    const byCase = new Map(found.map(({ caseId, dismissals, mayDismiss }) => [caseId, { dismissals, mayDismiss }]));
    return printed.map(({ revisionId: _, ...entry }) => ({ ...entry, ...(byCase.get(entry.caseId) ?? { dismissals: [], mayDismiss: false }) }));
  }
}
