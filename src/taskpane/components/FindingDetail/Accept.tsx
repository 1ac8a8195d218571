import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../../engine/model';
import { isBusy } from '../../session';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { useFindingDetailStyles } from './useFindingDetailStyles.styles';

/** Accepts a finding for a written reason, or shows the reason given and takes it back. */
export function Accept({ finding }: { finding: FindingView }) {
  const { session, state } = useSession();
  const { text, say } = useText();
  const styles = useFindingDetailStyles();
  const [asking, setAsking] = useState(false);
  const { accepted } = finding;
  const disabled = isBusy(state) || !session.capabilities.canWrite;
  if (accepted) {
    return (
      <>
        <h3 className={styles.sub}>{text.accepted.accepted}</h3>
        <p className={styles.text}>{say.acceptedBy(accepted.reason, accepted.by, accepted.at?.slice(0, 10))}</p>
        <Button size="small" disabled={disabled} onClick={() => void session.revoke(finding.key)}>
          {text.revoke}
        </Button>
      </>
    );
  }
  return (
    <div className={styles.sub}>
      {asking ? (
        <AcceptForm
          disabled={disabled}
          onCancel={() => setAsking(false)}
          onAccept={(reason) => void session.accept(finding.id, reason)}
        />
      ) : (
        <Button disabled={disabled} onClick={() => setAsking(true)}>
          {text.accept}
        </Button>
      )}
    </div>
  );
}

interface AcceptFormProps {
  readonly disabled: boolean;
  readonly onCancel: () => void;
  readonly onAccept: (reason: string) => void;
}

function AcceptForm({ disabled, onCancel, onAccept }: AcceptFormProps) {
  const { text } = useText();
  const styles = useFindingDetailStyles();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setMissing(true);
        else onAccept(reason);
      }}
    >
      <Field
        label={text.acceptReason}
        hint={text.acceptHint}
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
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={disabled}>
          {text.acceptNow}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
