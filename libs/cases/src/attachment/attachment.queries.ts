import { Injectable } from '@nestjs/common';
import type { Acting } from '@huibian/history';
import { Database, notFound } from '@huibian/platform';
import { CaseVisibility, insideSql } from '../case-visibility.service';

export interface AttachmentFile {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** A file's name and hash, for those who may see its case. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly database: Database,
    private readonly visibility: CaseVisibility,
  ) {}

  async find(acting: Acting, caseId: string, attachmentId: string): Promise<AttachmentFile> {
    const params: unknown[] = [caseId, attachmentId];
    const bind = (value: unknown) => `$${params.push(value)}`;
    const file = await this.database.one<AttachmentFile>(
      `SELECT f.file_name AS "fileName", f.media_type AS "mediaType", f.bytes, f.sha256
         FROM attachments f JOIN cases c ON c.id = f.case_id
        WHERE c.id = $1 AND f.id = $2 AND f.deleted_at IS NULL AND (${insideSql(acting, bind)} OR f.kind NOT IN ('consent', 'paper'))
          AND ${this.visibility.where(acting, bind)}`,
      params,
    );
    if (!file) throw notFound();
    return file;
  }
}
