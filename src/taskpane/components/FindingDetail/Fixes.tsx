import { Button, mergeClasses } from '@fluentui/react-components';
import type { FindingView } from '../../engine/model';
import { isBusy, type CellChange } from '../../session';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { CellLink } from '../CellLink/CellLink';
import { useFindingDetailStyles } from './useFindingDetailStyles.styles';

const MOST_SHOWN = 20;

/** What could be written, with what stands there now; nothing is written before the button is pressed. */
export function Fixes({ finding }: { finding: FindingView }) {
  const { text } = useText();
  const styles = useFindingDetailStyles();
  if (finding.fixes.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{text.fixes}</h3>
      {finding.fixes.map((_, index) => (
        <FixCard key={index} finding={finding} index={index} />
      ))}
    </>
  );
}

function FixCard({ finding, index }: { finding: FindingView; index: number }) {
  const { session, state } = useSession();
  const { text, say, pick } = useText();
  const styles = useFindingDetailStyles();
  const fix = finding.fixes[index]!;
  const { cells, others } = session.previewFix(finding, index);
  return (
    <div className={styles.fix}>
      <span>
        {pick(fix.title)}
        {fix.kind === 'suggestion' && <span className={styles.quiet}>{say.brackets(say.suggestion)}</span>}
      </span>
      {cells.slice(0, MOST_SHOWN).map((change, at) => (
        <Change key={at} change={change} from={finding.site?.sheet} />
      ))}
      {cells.length > MOST_SHOWN && <span>{text.moreChanges(cells.length - MOST_SHOWN)}</span>}
      {others.map(({ kind, sheet }, at) => (
        <span key={at}>
          {sheet}: {text.editKinds[kind as keyof typeof text.editKinds]}
        </span>
      ))}
      <Button
        appearance="primary"
        size="small"
        disabled={!session.capabilities.canWrite}
        disabledFocusable={isBusy(state)}
        aria-label={`${text.apply} ${pick(fix.title)}`}
        onClick={() => void session.applyFix(finding.id, index)}
      >
        {text.apply}
      </Button>
    </div>
  );
}

/** Old → new. */
function Change({ change: { at, aspect, before, after }, from }: { change: CellChange; from: string | undefined }) {
  const { text } = useText();
  const styles = useFindingDetailStyles();
  return (
    <span className={styles.change}>
      <CellLink at={at} from={from} /> {aspect === 'format' && `${text.format} `}
      <del className={mergeClasses(styles.old)} aria-label={`${text.before} ${before || text.empty}`}>
        {before || text.empty}
      </del>
      {' → '}
      <ins aria-label={`${text.after} ${after || text.empty}`}>{after || text.empty}</ins>
    </span>
  );
}
