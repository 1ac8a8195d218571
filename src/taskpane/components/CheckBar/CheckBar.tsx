import { Button, ProgressBar } from '@fluentui/react-components';
import { isBusy } from '../../session';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { RedoIcon, UndoIcon } from '../icons';
import { useCheckBarStyles } from './useCheckBarStyles.styles';
import { useDelayed } from './useDelayed';

/** The one primary button with what goes along: the sheet in view only, undo and redo, progress and cancel. */
export function CheckBar() {
  const { session, state } = useSession();
  const { text, pick } = useText();
  const styles = useCheckBarStyles();
  const busy = isBusy(state);
  const undo = state.undo.at(-1);
  const redo = state.redo.at(-1);
  return (
    <>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            session.filter({ sheet: null });
            void session.check();
          }}
        >
          {text.check}
        </Button>
        {session.capabilities.hasSelection && (
          <Button disabledFocusable={busy} onClick={() => void session.checkSheet()}>
            {text.checkSheet}
          </Button>
        )}
        <span className={styles.spring} />
        {(undo ?? redo) && (
          <>
            <Button
              appearance="subtle"
              icon={<UndoIcon />}
              disabled={!undo}
              disabledFocusable={busy}
              aria-label={undo ? `${text.undo} ${pick(undo)}` : text.undo}
              title={undo ? `${text.undo} ${pick(undo)}` : text.undo}
              onClick={() => void session.undo()}
            />
            <Button
              appearance="subtle"
              icon={<RedoIcon />}
              disabled={!redo}
              disabledFocusable={busy}
              aria-label={redo ? `${text.redo} ${pick(redo)}` : text.redo}
              title={redo ? `${text.redo} ${pick(redo)}` : text.redo}
              onClick={() => void session.redo()}
            />
          </>
        )}
      </div>
      <Progress />
    </>
  );
}

function Progress() {
  const { session, state } = useSession();
  const { text } = useText();
  const styles = useCheckBarStyles();
  const running = state.phase === 'reading' || state.phase === 'checking';
  const shown = useDelayed(running, state.view ? 400 : 0);
  if (!shown) return null;
  const { progress } = state;
  const words =
    state.phase === 'checking'
      ? text.checking
      : progress
        ? text.progress(progress.sheet, progress.done + 1, progress.total)
        : text.reading;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span role="status">{words}</span>
        <Button size="small" onClick={() => session.cancel()}>
          {text.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={words}
        {...(progress && state.phase === 'reading' ? { value: progress.done, max: Math.max(progress.total, 1) } : {})}
      />
    </div>
  );
}
