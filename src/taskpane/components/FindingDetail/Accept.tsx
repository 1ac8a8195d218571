import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../../engine/model';
import { isBusy, keepingOf } from '../../session';
import { useText } from '../../text';
import { useOnlySession, useSession } from '../../use-session';
import { useFindingDetailStyles } from './useFindingDetailStyles.styles';

/** Accepts a finding for a written reason, or shows the reason given and takes it back. */
export function Accept({ finding }: { finding: FindingView }) {
  const { session, state } = useSession();
  const { text, say } = useText();
  const styles = useFindingDetailStyles();
  const [asking, setAsking] = useState(false);
  const { accepted, acceptedEarlier: earlier } = finding;
  const disabled = isBusy(state) || !session.capabilities.canWrite;
  if (accepted) {
    return (
      <>
        <h3 className={styles.sub}>{text.accepted.accepted}</h3>
        <p className={styles.text}>{say.acceptedBy(accepted)}</p>
        <Button size="small" disabled={disabled} onClick={() => void session.revoke(accepted)}>
          {text.revoke}
        </Button>
      </>
    );
  }
  return (
    <div className={styles.sub}>
      {earlier && (
        <p className={styles.text}>{say.labelled(say.acceptedEarlier[earlier.why], say.acceptedBy(earlier))}</p>
      )}
      {asking ? (
        <AcceptForm
          known={earlier?.reason ?? ''}
          disabled={disabled}
          onCancel={() => setAsking(false)}
          onAccept={(reason) => void session.accept(finding.id, reason)}
        />
      ) : (
        <Button disabled={disabled} onClick={() => setAsking(true)}>
          {earlier ? text.acceptAgain : text.accept}
        </Button>
      )}
    </div>
  );
}

interface AcceptFormProps {
  /** The reason to start with. */
  readonly known: string;
  readonly disabled: boolean;
  readonly onCancel: () => void;
  readonly onAccept: (reason: string) => void;
}

function AcceptForm({ known, disabled, onCancel, onAccept }: AcceptFormProps) {
  const { settings, capabilities } = useOnlySession();
  const { text } = useText();
  const styles = useFindingDetailStyles();
  const [reason, setReason] = useState(known);
  const [officer, setOfficer] = useState(settings.get().officer);
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') {
          setMissing(true);
          return;
        }
        settings.set({ officer: officer.trim() });
        onAccept(reason);
      }}
    >
      <Field
        label={text.acceptReason}
        hint={text.acceptHint(keepingOf(capabilities))}
        required
        {...(missing && { validationState: 'error', validationMessage: text.reasonMissing })}
      >
        <Textarea
          value={reason}
          autoFocus
          resize="vertical"
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </Field>
      <Field label={text.officer}>
        <Input value={officer} autoComplete="name" onChange={(_, { value }) => setOfficer(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={disabled}>
          {text.acceptNow}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
