import { useEffect, useMemo, useRef, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ExperienceTableView } from '@huibian/contracts';
import { useLeaveWarning } from '../../parts/use-leave-warning';
import { messageOf, ProblemError, type FieldErrors } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useSession } from '../../providers/use-session';
import { dropRowCopy, keepRowCopy, readRowCopy, stillUnsaved, type RowCopy } from './row-copy';
import { draftsOf, isSame, rowsToWrite, type RowDraft } from './row-draft';

export interface RowDrafts {
  rows: readonly RowDraft[];
  setRows: (rows: RowDraft[]) => void;
  dirty: boolean;
  /** The words come from an earlier visit that did not save them. */
  restored: boolean;
  saving: boolean;
  failure: string | null;
  fieldErrors: FieldErrors | undefined;
  /** The table as somebody else has left it meanwhile. */
  theirs: ExperienceTableView | null;
  save: () => Promise<void>;
  drop: () => void;
  /** After somebody else saved: write mine over it. */
  overwrite: () => Promise<void>;
  closeConflict: () => void;
}

/** The rows of a table while they are written: a copy on this computer until the server has them. */
export function useRowDrafts(table: ExperienceTableView): RowDrafts {
  const api = useApi();
  const refresh = useRefresh();
  const notify = useNotify();
  const translate = useTranslate();
  const { written, latest, take, keep, drop: dropCopy } = useWrittenRows(table.id);
  const saved = useMemo(() => draftsOf(table), [table]);
  const [restored, setRestored] = useState(written !== null);
  const [settledVersion, setSettledVersion] = useState<number | null>(null);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [theirs, setTheirs] = useState<ExperienceTableView | null>(null);
  const dirty = written !== null && settledVersion === null && !isSame(written.rows, saved);

  useOnceBack(settledVersion !== null && table.version >= settledVersion, () => {
    take(null);
    setSettledVersion(null);
  });
  useLeaveWarning(dirty);

  const setRows = (rows: RowDraft[]) => {
    keep({ version: settledVersion ?? written?.version ?? table.version, rows });
    setSettledVersion(null);
  };
  const forget = () => {
    dropCopy();
    setRestored(false);
    setFailed(null);
    setTheirs(null);
  };
  const write = async (version: number, known: readonly { id: string }[]) => {
    if (written === null) return;
    setSaving(true);
    setFailed(null);
    try {
      const rows = rowsToWrite(written.rows, new Set(known.map((row) => row.id)));
      const answer = await api.put<{ version: number }>(`/api/experience-tables/${table.id}/rows`, { version, rows });
      const left = stillUnsaved(latest.current, written, answer.version);
      forget();
      if (left === null) setSettledVersion(answer.version);
      else keep(left);
      notify(translate('form.saved'), { type: 'success' });
      refresh();
    } catch (error) {
      const stale = error instanceof ProblemError && error.isStale;
      const current = stale ? await api.get<ExperienceTableView>(`/api/experience-tables/${table.id}`).catch(() => null) : null;
      if (current === null) setFailed(failureOf(error));
      else setTheirs(current);
    } finally {
      setSaving(false);
    }
  };
  return {
    rows: written?.rows ?? saved,
    setRows,
    dirty,
    restored: restored && dirty,
    ...{ saving, theirs, failure: failed?.text ?? null, fieldErrors: failed?.fields },
    save: () => write(written?.version ?? table.version, table.rows),
    drop: () => {
      forget();
      take(null);
      refresh();
    },
    overwrite: () => (theirs === null ? Promise.resolve() : write(theirs.version, theirs.rows)),
    closeConflict: () => setTheirs(null),
  };
}

/** What was written and not saved: on the page, and beside it on this computer. */
function useWrittenRows(tableId: string) {
  const userId = useSession()?.user.id ?? '';
  const [written, setWritten] = useState<RowCopy | null>(() => readRowCopy(window.localStorage, userId, tableId));
  // A save that is answered looks at what stands here then, not at what stood here when it went out.
  const latest = useRef(written);
  const take = (copy: RowCopy | null) => {
    latest.current = copy;
    setWritten(copy);
  };
  const keep = (copy: RowCopy) => {
    take(copy);
    keepRowCopy(window.localStorage, userId, tableId, copy);
  };
  const drop = () => dropRowCopy(window.localStorage, userId, tableId);
  return { written, latest, take, keep, drop };
}

interface Failure {
  text: string;
  fields: FieldErrors | undefined;
}

const failureOf = (error: unknown): Failure => ({ text: messageOf(error), fields: error instanceof ProblemError ? error.fieldErrors : undefined });

/** What was written stays on the screen until the table that holds it has come back; then it is let go. */
function useOnceBack(back: boolean, letGo: () => void): void {
  useEffect(() => {
    if (back) letGo();
  });
}
