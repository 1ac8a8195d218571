import { Button, Link } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CheckView, FindingView } from '../../engine/model';
import { filterFindings } from '../../session';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { CellLink } from '../CellLink/CellLink';
import { figuresOf } from '../figures';
import { BackIcon, OpenIcon, UpIcon } from '../icons';
import { SeverityIcon } from '../SeverityIcon/SeverityIcon';
import { Accept } from './Accept';
import { Derivation } from './Derivation';
import { Fixes } from './Fixes';
import { useFindingDetailStyles } from './useFindingDetailStyles.styles';

export interface FindingDetailProps {
  readonly view: CheckView;
  readonly finding: FindingView;
}

/** One finding from what is wrong to what can be done about it. */
export default function FindingDetail({ view, finding }: FindingDetailProps) {
  const { text, pick, severity } = useText();
  const { session } = useSession();
  const styles = useFindingDetailStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const rule = view.rules[finding.rule];
  const { site, suspects, folded } = finding;
  const figures = figuresOf(finding);
  // Read out where the reader now is; the list keeps its own place.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article
      aria-label={pick(finding.message)}
      onKeyDown={({ key, target }) => {
        if (key === 'Escape' && !(target instanceof HTMLTextAreaElement)) session.openFinding(null);
      }}
    >
      <Navigation view={view} finding={finding} />
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        <SeverityIcon state={finding.severity} />
        <span>
          {severity(finding.severity)} {rule ? pick(rule.title) : finding.rule}
        </span>
      </h2>
      {site && (
        <p className={styles.where}>
          <CellLink at={site} /> {site.label}
        </p>
      )}
      <p className={styles.message}>{pick(finding.message)}</p>
      {figures && <Derivation finding={finding} figures={figures} />}
      {suspects.length > 0 && (
        <>
          <h3 className={styles.sub}>{text.suspects}</h3>
          <ul className={styles.list}>
            {suspects.map((suspect, index) => (
              <li key={index}>
                <CellLink at={suspect.site} from={site?.sheet} /> {suspect.site.label} {pick(suspect.text)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Fixes finding={finding} />
      <h3 className={styles.sub}>{text.basis}</h3>
      <p className={styles.text}>{rule ? pick(rule.basis) : ''}</p>
      <p className={styles.text}>
        <Link href={`rules/${finding.rule}.html`} target="_blank" rel="noopener" inline>
          {text.rulePage} {finding.alias.join(' ')}
        </Link>
      </p>
      <FoldedNote count={folded} />
      <Accept finding={finding} />
    </article>
  );
}

function FoldedNote({ count }: { count: number }) {
  const { say } = useText();
  const styles = useFindingDetailStyles();
  return count > 0 ? <p className={styles.quiet}>{say.folded(count)}</p> : null;
}

/** Back to the list, and on to the neighbours as the list is filtered now. */
function Navigation({ view, finding }: FindingDetailProps) {
  const { session, state } = useSession();
  const { text } = useText();
  const styles = useFindingDetailStyles();
  const listed = filterFindings(view, state.filter);
  const at = listed.findIndex(({ id }) => id === finding.id);
  const step = (by: number): string | undefined => (at < 0 ? undefined : listed[at + by]?.id);
  const go = (id: string | undefined): void => session.openFinding(id ?? null);
  return (
    <div className={styles.nav}>
      <Button appearance="subtle" icon={<BackIcon />} onClick={() => session.openFinding(null)}>
        {text.back}
      </Button>
      <span className={styles.spring} />
      {at >= 0 && <span className={styles.quiet}>{`${at + 1}/${listed.length}`}</span>}
      <Button
        appearance="subtle"
        icon={<UpIcon />}
        aria-label={text.previous}
        disabled={!step(-1)}
        onClick={() => go(step(-1))}
      />
      <Button
        appearance="subtle"
        icon={<OpenIcon />}
        aria-label={text.next}
        disabled={!step(1)}
        onClick={() => go(step(1))}
      />
    </div>
  );
}
