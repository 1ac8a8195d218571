import { Button, Link } from '@fluentui/react-components';
import type { CheckView } from '../../engine/model';
import { findingOfAcceptance, isBusy } from '../../session';
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
        {acceptances.map((acceptance, index) => {
          const finding = findingOfAcceptance(view.findings, acceptance);
          const earlier = finding?.acceptedEarlier;
          return (
            <li key={index} className={styles.item}>
              {finding ? (
                <Link as="button" type="button" inline onClick={() => session.openFinding(finding.id)}>
                  {finding.site
                    ? `${addressFrom(undefined, finding.site)} ${finding.site.label}`
                    : pick(finding.message)}
                </Link>
              ) : (
                <span className={styles.quiet}>
                  {text.staleAcceptance} {acceptance.key}
                </span>
              )}
              {earlier && <span className={styles.quiet}>{say.acceptedEarlier[earlier.why]}</span>}
              <span>{say.acceptedBy(acceptance)}</span>
              <Button
                size="small"
                disabled={isBusy(state) || !session.capabilities.canWrite}
                onClick={() => void session.revoke(acceptance)}
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
