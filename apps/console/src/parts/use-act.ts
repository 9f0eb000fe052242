import { useCallback, useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate, type RaRecord } from 'react-admin';
import type { Noun } from '@huibian/workflow';
import { actNounOf } from '../providers/act-nouns';
import type { ActBody, ConsoleDataProvider } from '../providers/data.provider';
import { messageOf, ProblemError, type FieldErrors } from '../providers/problem';
import type { Stateful } from './stateful';

export interface ActTarget {
  resource: string;
  noun: Noun;
  action: string;
  record: Stateful;
  /** The act's noun in the address, where it is not the usual one. */
  actNoun?: string;
  /** Replaces the usual “done” notification. */
  successMessage?: string;
  onDone?: (answer: RaRecord) => void;
}

export interface ActAttempt {
  pending: boolean;
  /** What was refused, in words; null before and after success. */
  failure: string | null;
  /** The subject as it is now, when it changed after it was shown. */
  stale: ProblemError | null;
  /** Performs the act. Field errors come back for the form; everything else is in `failure` or `stale`. */
  perform: (body?: ActBody) => Promise<'done' | FieldErrors | undefined>;
  clear: () => void;
}

/** One act on one subject: version, idempotency, retry, refusals and the refresh afterwards. */
export function useAct({ resource, noun, action, record, actNoun, successMessage, onDone }: ActTarget): ActAttempt {
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [stale, setStale] = useState<ProblemError | null>(null);

  const perform = useCallback(
    async (body: ActBody = {}): Promise<'done' | FieldErrors | undefined> => {
      setPending(true);
      setFailure(null);
      try {
        const answer = await provider.act<RaRecord>(resource, record.id, actNoun ?? actNounOf(action), { version: record.version, ...body });
        notify(successMessage ?? translate('act.done', { action: translate(`${noun}.action.${action}`) }), { type: 'success' });
        refresh();
        onDone?.(answer);
        return 'done';
      } catch (error) {
        if (error instanceof ProblemError && error.isStale) {
          setStale(error);
          return undefined;
        }
        setFailure(messageOf(error));
        return error instanceof ProblemError ? error.fieldErrors : undefined;
      } finally {
        setPending(false);
      }
    },
    [provider, resource, record.id, record.version, actNoun, action, notify, successMessage, translate, noun, refresh, onDone],
  );

  const clear = useCallback(() => {
    setFailure(null);
    setStale(null);
  }, []);

  return { pending, failure, stale, perform, clear };
}
