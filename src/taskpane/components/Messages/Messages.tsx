import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MANUAL_CALCULATION } from '../../../hosts/port';
import { noteWords } from '../../../reporting/words';
import { isBusy, keepingOf, type Keeping, type Notice } from '../../session';
import { useText, type Speech } from '../../text';
import { useSession } from '../../use-session';
import { DismissIcon } from '../icons';
import { useMessagesStyles } from './useMessagesStyles.styles';

/** What went wrong with the way on, whether the result is out of date, what was done, and what cannot be done. */
export function Messages() {
  const { session, state } = useSession();
  const speech = useText();
  const { text, pick, language } = speech;
  const styles = useMessagesStyles();
  const { problem, notice, stale, view } = state;
  const { canWrite, whyNotWrite } = session.capabilities;
  const manual = view?.report.notes.find(({ code }) => code === MANUAL_CALCULATION);
  const busy = isBusy(state);
  const action = (words: string, go: () => Promise<void>): ReactNode => (
    <Button size="small" disabledFocusable={busy} onClick={() => void go()}>
      {words}
    </Button>
  );
  return (
    <div className={styles.stack} aria-live="polite">
      {problem && (
        <Bar
          intent="error"
          words={pick(problem.text)}
          action={problem.way && action(text.way[problem.way.kind], problem.way.go)}
          onDismiss={() => session.show({ problem: null })}
        />
      )}
      {stale && view && (
        <Bar intent="warning" words={text.stale} action={action(text.recheck, () => session.check())} />
      )}
      {manual && (
        <Bar
          intent="warning"
          words={noteWords(manual, language)}
          action={action(text.calculate, () => session.check(true))}
        />
      )}
      {notice && (
        <Bar
          intent={isGood(notice) ? 'success' : 'warning'}
          words={noticeWords(notice, speech, keepingOf(session.capabilities))}
          action={isApplied(notice) && state.undo.length > 0 && action(text.undo, () => session.undo())}
          onDismiss={() => session.show({ notice: null })}
        />
      )}
      {!canWrite && <Bar intent="info" words={whyNotWrite ? pick(whyNotWrite) : text.viewOnly} />}
    </div>
  );
}

interface BarProps {
  readonly intent: MessageBarIntent;
  readonly words: string;
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

function Bar({ intent, words, action, onDismiss }: BarProps) {
  const { text } = useText();
  const styles = useMessagesStyles();
  const dismiss = onDismiss && (
    <Button appearance="transparent" size="small" icon={<DismissIcon />} aria-label={text.close} onClick={onDismiss} />
  );
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>{words}</MessageBarBody>
      {(action || dismiss) && (
        <MessageBarActions {...(dismiss && { containerAction: dismiss })}>{action}</MessageBarActions>
      )}
    </MessageBar>
  );
}

function isGood({ kind }: Notice): boolean {
  return kind !== 'in-vain' && kind !== 'written';
}

function isApplied(notice: Notice): boolean {
  return notice.kind === 'applied' || !isGood(notice);
}

function noticeWords(notice: Notice, { text, pick }: Speech, keeping: Keeping): string {
  switch (notice.kind) {
    case 'applied':
      return text.applied(pick(notice.title));
    case 'in-vain':
      return text.appliedInVain(pick(notice.title));
    case 'written':
      return text.appliedUnchecked(pick(notice.title));
    case 'undone':
      return text.undone(pick(notice.title));
    case 'redone':
      return text.redone(pick(notice.title));
    case 'report-inserted':
      return text.reportInserted(notice.sheet);
    case 'accepted':
      return text.kept(text.acceptedNotice, keeping);
    case 'revoked':
      return text.kept(text.revokedNotice, keeping);
    case 'recognised':
      return text.kept(text.recognisedNotice, keeping);
    case 'cancelled':
      return text.cancelledNotice;
  }
}
