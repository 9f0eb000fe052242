import { useState, type ReactNode } from 'react';
import { useDataProvider, useNotify, useRefresh, type Identifier, type RaRecord } from 'react-admin';
import { messageOf, ProblemError } from '../providers/problem';
import { StaleMergeDialog } from './StaleDialog';

/** What a save was made of: the arguments of react-admin's update. */
export interface SaveAttempt {
  id?: Identifier;
  data?: object;
  previousData?: object;
  meta?: unknown;
}

interface StaleMerge {
  /** Give it the error of a save. True when it was a stale view and the dialog is now open. */
  catchStale: (error: unknown, attempt: SaveAttempt) => boolean;
  dialog: ReactNode;
}

interface OpenConflict {
  attempt: SaveAttempt;
  current: RaRecord;
}

/** A refusal may tell of the subject only that it moved on; then what stands there now is read. */
const tellsAll = (current: object, { data = {}, previousData = {} }: SaveAttempt) => Object.keys(data).every((name) => name in current || !(name in previousData));

/** Turns a 409 on a save into a merge: the reader chooses field by field and the merged text is saved on the current version. */
export function useStaleMerge(resource: string, onSaved: (record: RaRecord) => void, onDrop?: () => void): StaleMerge {
  const provider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const [open, setOpen] = useState<OpenConflict | null>(null);
  const [saving, setSaving] = useState(false);

  const catchStale = (error: unknown, attempt: SaveAttempt) => {
    if (!(error instanceof ProblemError) || !error.isStale || attempt.id === undefined) return false;
    void show(error, attempt, attempt.id);
    return true;
  };

  const show = async ({ problem: { current } }: ProblemError, attempt: SaveAttempt, id: Identifier) => {
    try {
      const told = typeof current === 'object' && current !== null && tellsAll(current, attempt);
      setOpen({ attempt, current: told ? (current as RaRecord) : (await provider.getOne<RaRecord>(resource, { id })).data });
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    }
  };

  const save = async (merged: Record<string, unknown>) => {
    if (open?.attempt.id === undefined) return;
    setSaving(true);
    try {
      const { data } = await provider.update(resource, {
        id: open.attempt.id,
        data: merged,
        previousData: open.current,
        meta: open.attempt.meta,
      });
      setOpen(null);
      refresh();
      onSaved(data as RaRecord);
    } catch (error) {
      if (!catchStale(error, { ...open.attempt, data: merged })) notify(messageOf(error), { type: 'error' });
    } finally {
      setSaving(false);
    }
  };

  const dialog = open && (
    <StaleMergeDialog
      key={String(open.current['version'])}
      resource={resource}
      base={open.attempt.previousData ?? {}}
      mine={open.attempt.data ?? {}}
      theirs={open.current}
      saving={saving}
      onSave={(merged) => void save(merged)}
      onDrop={() => {
        setOpen(null);
        refresh();
        onDrop?.();
      }}
      onClose={() => setOpen(null)}
    />
  );
  return { catchStale, dialog };
}
