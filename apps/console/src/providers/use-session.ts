import { useSyncExternalStore } from 'react';
import type { Permission } from '@huibian/contracts';
import { sessionStore, type Session } from './session';

/** The session of this page, or null before it is read and after leaving. */
export function useSession(): Session | null {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.current);
}

/** Whether the person's roles carry the permission. What may be done to one subject is in its `allowedActions`. */
export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}
