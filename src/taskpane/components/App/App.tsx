import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useId, useMemo } from 'react';
import type { TabName } from '../../session';
import type { Surroundings } from '../../surroundings';
import { FilesContext, SurfaceContext } from '../../surroundings';
import { languageOf, speechFor, SpeechProvider, useText } from '../../text';
import { useOnlySession, useSessionPart, useSettings } from '../../use-session';
import { CheckTab } from '../CheckTab/CheckTab';
import { Messages } from '../Messages/Messages';
import { Tabs } from '../Tabs/Tabs';
import { useAppStyles } from './useAppStyles.styles';
import { useTheme } from './useTheme';

const ReportTab = lazy(() => import('../ReportTab/ReportTab'));
const SettingsTab = lazy(() => import('../SettingsTab/SettingsTab'));
const PerformanceTab = lazy(() => import('../../performance'));

const TABS: readonly TabName[] = ['check', 'performance', 'report', 'settings'];

/** Theme and language around the tabs. */
export function App({ surface, language, dark, files }: Surroundings) {
  const session = useOnlySession();
  const settings = useSettings(session);
  const theme = useTheme(settings.theme, dark);
  const spoken = languageOf(settings.locale, language ?? globalThis.navigator.language);
  const styles = useAppStyles();
  const { text } = speechFor(spoken);
  return (
    <SurfaceContext value={surface}>
      <SpeechProvider language={spoken}>
        <FluentProvider
          theme={theme}
          className={styles.root}
          lang={spoken === 'zh' ? 'zh-CN' : 'en'}
          role={surface === 'excel' ? 'main' : 'region'}
          aria-label={text.product}
        >
          {surface === 'excel' && <h1 className={styles.spoken}>{text.product}</h1>}
          <FilesContext value={files ?? null}>
            <Content />
          </FilesContext>
        </FluentProvider>
      </SpeechProvider>
    </SurfaceContext>
  );
}

function Content() {
  const session = useOnlySession();
  const current = useSessionPart(({ tab }) => tab);
  const { text } = useText();
  const styles = useAppStyles();
  const id = useId();
  const panelOf = useMemo(
    () => ({
      check: <CheckTab />,
      performance: <PerformanceTab />,
      report: <ReportTab />,
      settings: <SettingsTab />,
    }),
    [],
  );
  return (
    <>
      <Tabs
        id={id}
        label={text.tabList}
        tabs={TABS.map((name) => ({ name, label: text.tabs[name] }))}
        selected={current}
        onSelect={(tab) => session.show({ tab })}
      />
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
