import { Injectable } from '@nestjs/common';
import { Database, fieldRefused, FileStore, notFound } from '@huibian/platform';
import { scanRefusal, scanTypeOf } from './scan.rules';

export interface StoredScan {
  sha256: string;
  name: string;
}

export interface ScanFile {
  /** A name of ours: what the paper is, not what somebody called its file. */
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

const papers = { ruling: 'rulings', objection: 'objections' } as const;
const scanNameCharactersMax = 200;

/** Scanned papers behind a ruling or an objection: kept by content, named when the act is recorded. */
@Injectable()
export class ScansService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** @throws Refused 422 at `file` when it is neither PDF nor picture */
  async store(fileName: string, content: Buffer): Promise<StoredScan> {
    const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').slice(-scanNameCharactersMax) || 'scan';
    const refusal = scanRefusal(name, content);
    if (refusal) throw fieldRefused('file', refusal.code, refusal.params);
    const { sha256 } = await this.files.put(content);
    return { sha256, name };
  }

  /** A paper may only name a scan that is here. */
  async mustBeStored(scan: StoredScan | null): Promise<void> {
    if (scan && !(await this.files.has(scan.sha256))) throw fieldRefused('scan', 'scan.not_stored');
  }

  async find(of: keyof typeof papers, id: string): Promise<ScanFile> {
    const row = await this.database.one<{ scan: StoredScan | null }>(`SELECT scan FROM ${papers[of]} WHERE id = $1`, [id]);
    if (!row?.scan) throw notFound();
    const content = await this.files.read(row.scan.sha256);
    const type = scanTypeOf(content);
    if (!type) throw notFound();
    return { name: `${of}-${row.scan.sha256.slice(0, 12)}.${type.extension}`, mediaType: type.mediaType, bytes: content.length, sha256: row.scan.sha256 };
  }
}
