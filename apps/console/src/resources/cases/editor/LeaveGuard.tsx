import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { LeaveQuestion } from '../../../parts/LeaveQuestion';
import { useLeaveWarning } from '../../../parts/use-leave-warning';
import type { Draft } from './use-draft';

/** Leaving the editor saves first; what cannot be saved is asked about. */
export function LeaveGuard({ draft: { state, unsaved, saveNow } }: { draft: Draft }) {
  const translate = useTranslate();
  const stuck = state.kind === 'failed' || state.kind === 'conflict';
  useLeaveWarning(stuck);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && (stuck || unsaved()));
  useEffect(() => {
    if (blocker.state !== 'blocked' || stuck) return;
    void saveNow().then((saved) => saved && blocker.proceed());
  }, [blocker, stuck, saveNow]);
  if (blocker.state !== 'blocked' || !stuck) return null;
  const text = translate(state.kind === 'failed' && !state.keptHere ? 'cases.editor.leave_lost' : 'cases.editor.leave_text');
  return <LeaveQuestion title={translate('cases.editor.leave_title')} text={text} onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />;
}
