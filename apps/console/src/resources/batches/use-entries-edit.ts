import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { BatchView, EditEntries } from '@huibian/contracts';
import { messageOf, ProblemError } from '../../providers/problem';
import { useApi } from '../../providers/use-api';

export type EntryChanges = Partial<Omit<EditEntries, 'version'>>;

export interface EntriesEdit {
  pending: boolean;
  failure: string | null;
  stale: ProblemError | null;
  /** Changes entries in one act; true when it is done. */
  edit: (changes: EntryChanges) => Promise<boolean>;
  clear: () => void;
}

/** Writes the entries of a batch: everything changed together is one act, one row of the history. */
export function useEntriesEdit(batch: Pick<BatchView, 'id' | 'version'>): EntriesEdit {
  const api = useApi();
  const refresh = useRefresh();
  const notify = useNotify();
  const translate = useTranslate();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [stale, setStale] = useState<ProblemError | null>(null);

  const edit = async (changes: EntryChanges): Promise<boolean> => {
    setPending(true);
    setFailure(null);
    try {
      await api.put(`/api/batches/${batch.id}/entries`, { version: batch.version, ...changes });
      notify(translate('form.saved'), { type: 'success' });
      refresh();
      return true;
    } catch (error) {
      if (error instanceof ProblemError && error.isStale) setStale(error);
      else setFailure(messageOf(error));
      return false;
    } finally {
      setPending(false);
    }
  };
  const clear = () => {
    setFailure(null);
    setStale(null);
  };
  return { pending, failure, stale, edit, clear };
}
