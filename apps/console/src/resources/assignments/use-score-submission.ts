import { useCallback, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { Assignment } from '@huibian/contracts';
import { ProblemError, reasonOf, type FieldErrors } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { markFault } from './score-arithmetic';
import type { ScoreDraft } from './use-score-draft';

/** Giving the score: what is missing is said before it goes out, what the server refuses lands at its field. */
export function useScoreSubmission(assignment: Assignment, draft: ScoreDraft) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const { marks, opinion } = draft.entry;

  const faults = (): FieldErrors => {
    const found = assignment.criteria.flatMap((criterion) => {
      const fault = markFault(criterion, marks[criterion.key] ?? '');
      return fault ? [[criterion.key, translate(fault.code, fault.params)] as const] : [];
    });
    return found.length > 0 ? { marks: Object.fromEntries(found) } : {};
  };

  const give = async (): Promise<FieldErrors> => {
    setPending(true);
    try {
      if (!(await draft.settle())) return {};
      const given = Object.fromEntries(assignment.criteria.map(({ key }) => [key, marks[key] ?? null]));
      const answer = await api.post<{ total: string }>(`/api/assignments/${assignment.id}/score`, { version: assignment.version, marks: given, opinion });
      draft.forget();
      notify(translate('assignments.scored', { total: answer.total }), { type: 'success' });
      refresh();
      return {};
    } catch (error) {
      const fields = error instanceof ProblemError ? error.fieldErrors : undefined;
      if (fields?.['marks'] === undefined && fields?.['opinion'] === undefined) setFailure(reasonOf(error));
      return fields ?? {};
    } finally {
      setPending(false);
    }
  };

  /** @returns what stands in the way, by field; empty when the score is in or the failure is no field's */
  const submit = async (): Promise<FieldErrors> => {
    if (pending) return {};
    setFailure(null);
    const missing = faults();
    const found = Object.keys(missing).length > 0 ? missing : await give();
    setErrors(found);
    return found;
  };

  const clear = useCallback(() => setErrors({}), []);
  return { errors, failure, pending, submit, clear };
}
