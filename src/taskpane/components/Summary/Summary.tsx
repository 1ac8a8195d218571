import { countFound, compared } from '../../../reporting/words';
import type { CheckView, Tally } from '../../engine/model';
import { useText } from '../../text';
import { RESULT } from '../Findings/show-findings';
import { SeverityIcon } from '../SeverityIcon/SeverityIcon';
import { useSummaryStyles } from './useSummaryStyles.styles';

/** The result in the words an officer uses, and as one bar. */
export function Summary({ view }: { view: CheckView }) {
  const { text, say } = useText();
  const styles = useSummaryStyles();
  const { errors, warnings } = countFound(view.report.findings);
  const state = errors > 0 ? 'error' : warnings > 0 ? 'warning' : compared(view.coverage) > 0 ? 'passed' : 'unknown';
  const reopened = view.findings.filter(({ acceptedEarlier }) => acceptedEarlier).length;
  const headline =
    view.findings.length > 0
      ? say.found(countFound(view.report.findings))
      : compared(view.coverage) > 0
        ? text.nothingFound
        : text.nothingCompared;
  return (
    <section className={styles.root} id={RESULT} tabIndex={-1} aria-label={text.result}>
      <p className={styles.headline} role="status">
        <SeverityIcon state={state} />
        <span>{headline}</span>
      </p>
      <p className={styles.words}>{say.summary(view.tables.length, view.coverage)}</p>
      {reopened > 0 && <p className={styles.words}>{text.reopened(reopened)}</p>}
      <TallyBar tally={view.coverage} />
    </section>
  );
}

const PARTS = ['exact', 'rounding', 'suspicious', 'violated', 'notCheckable'] as const;
const GAP = 0.3;
/** So narrow a part is still seen, in hundredths. */
const LEAST = 1.5;

/** The shares of the verdicts; the words above say the same. */
function TallyBar({ tally }: { tally: Tally }) {
  const styles = useSummaryStyles();
  const shown = PARTS.filter((part) => tally[part] > 0);
  const sum = shown.reduce((total, part) => total + tally[part], 0);
  if (sum === 0) return null;
  const widths = shown.map((part) => Math.max((tally[part] / sum) * 100, LEAST));
  const whole = widths.reduce((total, width) => total + width, 0);
  return (
    <svg className={styles.bar} viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden>
      {shown.map((part, index) => (
        <rect
          key={part}
          className={styles[part]}
          x={widths.slice(0, index).reduce((total, width) => total + width, 0)}
          width={widths[index]! - GAP}
          height={1}
        />
      ))}
    </svg>
  );
}
