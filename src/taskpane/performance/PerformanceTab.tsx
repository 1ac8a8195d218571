import { Button } from '@fluentui/react-components';
import type { PerformanceForm } from '../../performance/model';
import { useState } from 'react';
import { CheckBar } from '../components/CheckBar/CheckBar';
import { useText } from '../text';
import { performanceText } from '../text/performance';
import { useSessionPart } from '../use-session';
import { InsertForms } from './InsertForms';
import { Projects } from './Projects';
import { usePerformanceStyles } from './usePerformanceStyles.styles';

/** 绩效目标: what stands in the workbook, new forms, and the library of indicators. */
export default function PerformanceTab() {
  const view = useSessionPart((state) => state.view);
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const [choosing, setChoosing] = useState<PerformanceForm | null>(null);
  return (
    <div className={styles.root}>
      <CheckBar />
      {view ? (
        <>
          <Projects view={view} onChoose={setChoosing} />
          {choosing && <Button onClick={() => setChoosing(null)}>{say.closeLibrary}</Button>}
          <InsertForms view={view} />
        </>
      ) : (
        <p className={styles.text}>{say.intro}</p>
      )}
    </div>
  );
}
