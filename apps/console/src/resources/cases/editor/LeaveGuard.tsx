import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { LeaveQuestion } from '../../../parts/LeaveQuestion';
import { useLeaveWarning } from '../../../parts/use-leave-warning';
import type { Draft } from './use-draft';

/** Leaving the editor saves first; what cannot be saved is asked about. */
export function LeaveGuard({ draft: { state, unsaved, saveNow } }: { draft: Draft }) {
  const translate = useTranslate();
  const stuck = state.kind === 'failed' || state.kind === 'conflict';
  const [lost, setLost] = useState(false);
  const [asked, setAsked] = useState(false);
  useLeaveWarning(stuck);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && (stuck || unsaved()));
  const blocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!blocked) return setAsked(false);
    if (!stuck) return;
    setLost(state.kind === 'failed' && !state.keptHere);
    setAsked(true);
  }, [blocked, stuck, state]);
  useEffect(() => {
    if (!blocked || stuck) return;
    if (!asked) void saveNow().then((saved) => saved && blocker.proceed());
    else if (state.kind === 'saved') blocker.proceed();
  }, [blocker, blocked, stuck, asked, state.kind, saveNow]);
  // Once asked, the question stays through the next try to save, which takes seconds, until it is answered or the text is safe.
  if (!blocked || !asked) return null;
  return <LeaveQuestion title={translate('cases.editor.leave_title')} text={translate(lost ? 'cases.editor.leave_lost' : 'cases.editor.leave_text')} onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />;
}
