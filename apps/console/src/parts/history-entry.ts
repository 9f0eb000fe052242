import type { RaRecord } from 'react-admin';

/** One row of the record of acts, as the API shows it. */
export interface HistoryEntry extends RaRecord {
  subjectNoun: string;
  subjectId: string;
  subjectTitle?: string | null;
  sequence: number;
  action: string;
  fromState: string | null;
  toState: string | null;
  actorId: string | null;
  actorName?: string | null;
  actorRole: string;
  onBehalfOf: { name: string; document: string } | null;
  at: string;
  reason: string | null;
  hash?: string;
}
