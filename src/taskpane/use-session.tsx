import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Session, SessionState, Settings } from './session';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the pane and its state now. */
export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return { session, state: useSyncExternalStore(session.subscribe, session.getSnapshot) };
}

export function useSettings(session: Session): Settings {
  return useSyncExternalStore(session.settings.subscribe, session.settings.get);
}
