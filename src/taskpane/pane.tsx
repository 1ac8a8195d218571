import { useEffect } from 'react';
import { App } from './components/App/App';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import { SessionProvider } from './use-session';

export type InitialAction = 'check' | 'check-sheet' | 'performance' | 'report';

export interface PaneProps extends Surroundings {
  readonly session: Session;
  /** What the ribbon button that opened the pane asks for; done once. */
  readonly initialAction?: InitialAction;
}

/** The whole task pane over one workbook; takes the height of its container. */
export function Pane({ session, initialAction, ...surroundings }: PaneProps) {
  useEffect(() => {
    if (initialAction === undefined) return;
    void runAction(session, initialAction);
  }, [session, initialAction]);
  return (
    <SessionProvider session={session}>
      <App {...surroundings} />
    </SessionProvider>
  );
}

/** What a ribbon button does, also when the pane is open already. */
export async function runAction(session: Session, action: InitialAction): Promise<void> {
  switch (action) {
    case 'check':
      session.show({ tab: 'check' });
      return session.check();
    case 'check-sheet':
      session.show({ tab: 'check' });
      return session.checkSheet();
    case 'performance':
      session.show({ tab: 'performance' });
      return;
    case 'report':
      session.show({ tab: 'report' });
      if (!session.getSnapshot().view) await session.check();
  }
}
