import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Session, SessionState, Settings } from './session';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the pane and all of its state now. */
export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const session = useOnlySession();
  return { session, state: useSyncExternalStore(session.subscribe, session.getSnapshot) };
}

/** For what is large: shown again only when the part of the state it needs has changed. */
export function useSessionPart<T>(select: (state: SessionState) => T): T {
  const session = useOnlySession();
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}

/** The session without listening to it. */
export function useOnlySession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no SessionProvider around');
  return session;
}

export function useSettings(session: Session): Settings {
  return useSyncExternalStore(session.settings.subscribe, session.settings.get);
}
