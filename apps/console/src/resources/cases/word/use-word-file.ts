import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CaseReading, RevisionChoice } from '@huibian/contracts';
import { fileRefusal } from '../../../parts/file-rules';
import { namedByServer, wordTypes } from '../../../parts/word-types';
import { reasonOf } from '../../../providers/problem';
import { upload, type Upload } from '../../../providers/upload';
import { useApi } from '../../../providers/use-api';
import { useSession } from '../../../providers/use-session';


export interface ReadFile {
  file: File;
  revisions: RevisionChoice;
  reading: CaseReading;
}

export interface WordFile {
  /** Under way so long that somebody wants to know. */
  slow: boolean;
  busy: File | null;
  failure: string | null;
  read: ReadFile | null;
  take: (file: File) => void;
  /** Reads the same file again, its tracked changes taken or not. */
  reread: (revisions: RevisionChoice) => void;
  cancel: () => void;
  dismiss: () => void;
  close: () => void;
}

/** Under this nobody sees that something is waited for. */
const slowAfterMs = 300;

/** A file somebody chose or dropped: sent to be understood, never kept. */
export function useWordFile(caseId: string): WordFile {
  const translate = useTranslate();
  const api = useApi();
  const maxBytes = useSession()?.uploadBytesMax ?? Infinity;
  const [busy, setBusy] = useState<File | null>(null);
  const [slow, setSlow] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const running = useRef<Upload<CaseReading> | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  useEffect(() => {
    if (busy === null) return;
    const timer = window.setTimeout(() => setSlow(true), slowAfterMs);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);

  const send = async (file: File, revisions: RevisionChoice) => {
    running.current?.cancel();
    setFailure(null);
    setBusy(file);
    const started = upload<CaseReading>(api, { path: `/api/cases/${caseId}/readings`, file, fields: { revisions }, onProgress: () => undefined, unreachableMessage: translate('problem.unreachable') });
    running.current = started;
    try {
      const reading = await started.result;
      if (running.current === started) setRead({ file, revisions, reading });
    } catch (error) {
      const given = error instanceof DOMException && error.name === 'AbortError';
      if (!given && running.current === started) setFailure(reasonOf(error));
    } finally {
      if (running.current === started) setBusy(null);
    }
  };
  const take = (file: File) => {
    const refusal = fileRefusal(file, { types: namedByServer.test(file.name) ? [''] : wordTypes, maxBytes });
    if (refusal) setFailure(translate(refusal.key, refusal.params));
    else void send(file, 'accept');
  };
  return {
    slow: slow && busy !== null,
    busy,
    failure,
    read,
    take,
    reread: (revisions) => read && void send(read.file, revisions),
    cancel: () => {
      running.current?.cancel();
      running.current = null;
      setBusy(null);
    },
    dismiss: () => setFailure(null),
    close: () => {
      running.current?.cancel();
      running.current = null;
      setBusy(null);
      setFailure(null);
      setRead(null);
    },
  };
}
