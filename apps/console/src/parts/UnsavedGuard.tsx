import type { RefObject } from 'react';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router-dom';
import { LeaveQuestion } from './LeaveQuestion';
import { leavesUnsaved, unsavedIn } from './unsaved';
import { useLeaveWarning } from './use-leave-warning';

interface UnsavedGuardProps {
  unsaved: boolean;
  /** Set when the server has what was written, before the page is left for it: nothing is asked on that way. */
  saved?: RefObject<boolean>;
}

/** Asks before a page with unsaved work is left for another, and has the browser ask before the tab is closed. One to a page. */
export function UnsavedGuard({ unsaved, saved }: UnsavedGuardProps) {
  useLeaveWarning(unsaved);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => leavesUnsaved(currentLocation, nextLocation, unsaved && saved?.current !== true));
  if (blocker.state !== 'blocked') return null;
  return <LeaveQuestion onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />;
}

/** The same for a form of react-admin; put it inside. */
export function FormGuard({ saved }: Pick<UnsavedGuardProps, 'saved'>) {
  const { dirtyFields } = useFormState();
  return <UnsavedGuard unsaved={unsavedIn(dirtyFields)} {...(saved ? { saved } : {})} />;
}
