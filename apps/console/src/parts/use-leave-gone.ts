import { useNotify, useRedirect, useResourceContext } from 'react-admin';
import { messageOf, ProblemError } from '../providers/problem';
import { isGone } from './read-failure';

/**
 * Leaves the page of a subject that is gone for its list, and says why. React-admin does so for whatever fails, in the words of a 404.
 * @returns what answers a failed reading: true when the page is left
 */
export function useLeaveGone(): (error: unknown) => boolean {
  const resource = useResourceContext();
  const notify = useNotify();
  const redirect = useRedirect();
  return (error) => {
    if (!isGone(error)) return false;
    notify(error instanceof ProblemError && error.status === 403 ? messageOf(error) : 'ra.notification.item_doesnt_exist', { type: 'error' });
    redirect('list', resource);
    return true;
  };
}
