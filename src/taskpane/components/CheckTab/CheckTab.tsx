import { lazy, Suspense, useEffect, useRef } from 'react';
import { useText } from '../../text';
import { useOnlySession, useSessionPart } from '../../use-session';
import { CheckBar } from '../CheckBar/CheckBar';
import { showFindings } from '../Findings/show-findings';
import { Findings } from '../Findings/Findings';
import { Summary } from '../Summary/Summary';
import { useCheckTabStyles } from './useCheckTabStyles.styles';

const FindingDetail = lazy(() => import('../FindingDetail/FindingDetail'));
const Details = lazy(() => import('./Details'));

/** Check, result, findings; an open finding takes the place of the list, which waits as it was. */
export function CheckTab() {
  const session = useOnlySession();
  const view = useSessionPart((state) => state.view);
  const openFinding = useSessionPart((state) => state.openFinding);
  const { text } = useText();
  const styles = useCheckTabStyles();
  const open = session.finding(openFinding);
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && openFinding === null;
    wasOpen.current = openFinding !== null;
    // The line of a finding that was mended is gone, and the focus with it.
    if (closed && document.activeElement === document.body) showFindings();
  }, [openFinding]);
  return (
    <>
      <div className={open ? styles.hidden : undefined}>
        <CheckBar />
        {view ? (
          <>
            <Summary view={view} />
            <Findings view={view} />
            <Suspense fallback={null}>
              <Details view={view} />
            </Suspense>
          </>
        ) : (
          <p className={styles.intro}>{text.intro}</p>
        )}
      </div>
      {view && open && (
        <Suspense fallback={<p>{text.loading}</p>}>
          <FindingDetail key={open.id} view={view} finding={open} />
        </Suspense>
      )}
    </>
  );
}
