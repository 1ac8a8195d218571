import { Button, Link } from '@fluentui/react-components';
import type { CheckView } from '../../engine/model';
import { isBusy } from '../../session';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { addressFrom } from '../CellLink/CellLink';
import { Section } from '../Section/Section';
import { useAcceptancesStyles } from './useAcceptancesStyles.styles';

/** What was accepted and why, with those that match nothing any more; each can be taken back. */
export function Acceptances({ view }: { view: CheckView }) {
  const { session, state } = useSession();
  const { text, say, pick } = useText();
  const styles = useAcceptancesStyles();
  const { acceptances } = state;
  if (acceptances.length === 0) return null;
  return (
    <Section title={text.acceptances} count={String(acceptances.length)}>
      <ul className={styles.list}>
        {acceptances.map(({ key, reason, by, at }) => {
          const finding = view.findings.find((one) => one.key === key);
          return (
            <li key={key} className={styles.item}>
              {finding ? (
                <Link as="button" type="button" inline onClick={() => session.openFinding(finding.id)}>
                  {finding.site
                    ? `${addressFrom(undefined, finding.site)} ${finding.site.label}`
                    : pick(finding.message)}
                </Link>
              ) : (
                <span className={styles.quiet}>
                  {text.staleAcceptance} {key}
                </span>
              )}
              <span>{say.acceptedBy(reason, by, at?.slice(0, 10))}</span>
              <Button
                size="small"
                disabled={isBusy(state) || !session.capabilities.canWrite}
                onClick={() => void session.revoke(key)}
              >
                {text.revoke}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
