import { FluentProvider, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useId, useMemo } from 'react';
import type { TabName } from '../../session';
import type { Surroundings } from '../../surroundings';
import { SurfaceContext } from '../../surroundings';
import { PERFORMANCE_TAB } from '../../tabs';
import { languageOf, speechFor, SpeechProvider, useText } from '../../text';
import { useOnlySession, useSessionPart, useSettings } from '../../use-session';
import { CheckTab } from '../CheckTab/CheckTab';
import { Messages } from '../Messages/Messages';
import { useAppStyles } from './useAppStyles.styles';
import { useTheme } from './useTheme';

const ReportTab = lazy(() => import('../ReportTab/ReportTab'));
const SettingsTab = lazy(() => import('../SettingsTab/SettingsTab'));
const PerformanceTab = PERFORMANCE_TAB && lazy(PERFORMANCE_TAB);

const TABS: readonly TabName[] = PERFORMANCE_TAB
  ? ['check', 'performance', 'report', 'settings']
  : ['check', 'report', 'settings'];

/** Theme and language around the tabs. */
export function App({ surface, language, dark }: Surroundings) {
  const session = useOnlySession();
  const settings = useSettings(session);
  const theme = useTheme(settings.theme, dark);
  const spoken = languageOf(settings.locale, language ?? globalThis.navigator.language);
  const styles = useAppStyles();
  return (
    <SurfaceContext value={surface}>
      <SpeechProvider language={spoken}>
        <FluentProvider
          theme={theme}
          className={styles.root}
          lang={spoken === 'zh' ? 'zh-CN' : 'en'}
          role="region"
          aria-label={speechFor(spoken).text.product}
        >
          <Tabs />
        </FluentProvider>
      </SpeechProvider>
    </SurfaceContext>
  );
}

function Tabs() {
  const session = useOnlySession();
  const current = useSessionPart(({ tab }) => tab);
  const { text } = useText();
  const styles = useAppStyles();
  const id = useId();
  const panelOf = useMemo(
    () => ({
      check: <CheckTab />,
      performance: PerformanceTab && <PerformanceTab session={session} />,
      report: <ReportTab />,
      settings: <SettingsTab />,
    }),
    [session],
  );
  return (
    <>
      <TabList
        className={styles.tabs}
        size="medium"
        aria-label={text.tabList}
        selectedValue={current}
        onTabSelect={(_, { value }) => session.show({ tab: value as TabName })}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab} id={`${id}-${tab}`} aria-controls={current === tab ? `${id}-panel` : undefined}>
            {text.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      <div
        className={styles.panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current}`}
        tabIndex={-1}
      >
        <Messages />
        <Suspense fallback={<p>{text.loading}</p>}>{panelOf[current]}</Suspense>
      </div>
    </>
  );
}
