import { lazy, Suspense } from 'react';
import { useText } from '../../text';
import { useOnlySession, useSessionPart } from '../../use-session';
import { CheckBar } from '../CheckBar/CheckBar';
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
