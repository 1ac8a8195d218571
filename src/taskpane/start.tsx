import { createRoot } from 'react-dom/client';
import { HostError } from '../hosts/host-error';
import type { WorkbookHost } from '../hosts/port';
import { NotOpened } from './components/NotOpened/NotOpened';
import type { Engine } from './engine/model';
import { Pane, type InitialAction } from './pane';
import { openSettings, Session } from './session';
import type { FileWork } from './surroundings';

/** A workbook and what the application around the pane says about itself. */
export interface OpenedHost {
  readonly host: WorkbookHost;
  readonly language?: string;
  readonly dark?: boolean;
  readonly files?: FileWork;
}

export interface StartOptions {
  readonly root: HTMLElement;
  readonly engine: Engine;
  /** Reaches the open workbook; rejects where there is none to be had. */
  readonly open: () => Promise<OpenedHost>;
  readonly action?: InitialAction | undefined;
  /** Milliseconds before the user is told that nothing answers. */
  readonly patience?: number;
}

/**
 * Opens the workbook and shows the pane over it. What stood in `root` stays until there is something to show: the pane, or
 * why there is none and the way on. An answer that comes after patience has ended still opens the pane.
 */
export async function start({ root, engine, open, action, patience = 12_000 }: StartOptions): Promise<void> {
  const react = createRoot(root);
  const settings = openSettings();
  const attempt = async (): Promise<void> => {
    const tell = (error: unknown): void =>
      react.render(<NotOpened error={error} locale={settings.get().locale} onRetry={() => void attempt()} />);
    const timer = setTimeout(() => tell(new HostError('timeout')), patience);
    try {
      const { host, ...surroundings } = await open();
      clearTimeout(timer);
      const session = new Session(host, engine, { settings });
      react.render(
        <Pane session={session} surface="excel" {...surroundings} {...(action && { initialAction: action })} />,
      );
    } catch (error) {
      clearTimeout(timer);
      tell(error);
    }
  };
  await attempt();
}

const ACTIONS: readonly InitialAction[] = ['check', 'check-sheet', 'performance', 'report'];

/** What the ribbon button that opened the pane asks for: `taskpane.html?action=check`. */
export function actionIn(query: string): InitialAction | undefined {
  const asked = new URLSearchParams(query).get('action');
  return ACTIONS.find((action) => action === asked);
}
