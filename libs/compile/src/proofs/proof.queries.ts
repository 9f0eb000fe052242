import { Injectable } from '@nestjs/common';
import type { BatchView, ProofView } from '@huibian/contracts';
import { Database, notFound, utc } from '@huibian/platform';
import { proofIsCurrent } from './proof-current';
import type { ProofFile } from './proof-file.entity';

/** JSON of a proof `p` of the batch `b`, requested by the account `q`. */
export const proofJson = `json_build_object(
  'id', p.id, 'batchId', p.batch_id, 'sequence', p.sequence, 'state', p.state, 'version', p.version,
  'current', ${proofIsCurrent},
  'requestedAt', ${utc('p.requested_at')}, 'requestedBy', q.name, 'finishedAt', ${utc('p.finished_at')}, 'tookMs', p.took_ms,
  'manifest', p.manifest, 'problem', p.problem,
  'progress', (SELECT json_build_object('stage', t.stage, 'fraction', t.fraction) FROM tasks t
                WHERE t.subject_noun = 'proof' AND t.subject_id = p.id AND t.state IN ('queued', 'running') LIMIT 1))`;

/** A file and the proof it is of. */
export type ProofDownload = Pick<ProofFile, 'name' | 'mediaType' | 'bytes' | 'sha256'> & Pick<BatchView, 'title' | 'ordinal' | 'kind'> & { sequence: number };

@Injectable()
export class ProofQueries {
  constructor(private readonly database: Database) {}

  /** The proof without `allowedActions`, which the door composes. */
  async one(id: string): Promise<ProofView> {
    const row = await this.database.one<{ view: ProofView }>(
      `SELECT ${proofJson} AS view FROM proofs p JOIN batches b ON b.id = p.batch_id JOIN user_accounts q ON q.id = p.requested_by WHERE p.id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row.view;
  }

  async file(id: string, name: string): Promise<ProofDownload> {
    const row = await this.database.one<ProofDownload>(
      `SELECT f.name, f.media_type AS "mediaType", f.bytes, f.sha256, b.title, b.ordinal, b.kind, p.sequence
         FROM proof_files f JOIN proofs p ON p.id = f.proof_id JOIN batches b ON b.id = p.batch_id WHERE f.proof_id = $1 AND f.name = $2`,
      [id, name],
    );
    if (!row) throw notFound();
    return row;
  }
}
