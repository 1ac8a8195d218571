import { Button, FluentProvider, Link } from '@fluentui/react-components';
import { HostError } from '../../../hosts/host-error';
import { textOf } from '../../session/problems';
import type { Settings } from '../../session';
import { languageOf, speechFor } from '../../text';
import { useTheme } from '../App/useTheme';
import { useNotOpenedStyles } from './useNotOpenedStyles.styles';

export interface NotOpenedProps {
  readonly error: unknown;
  readonly locale: Settings['locale'];
  readonly onRetry: () => void;
}

/** Why there is no workbook to check here, and the ways on: try again, or the page that needs no Excel. */
export function NotOpened({ error, locale, onRetry }: NotOpenedProps) {
  const { text, pick, language } = speechFor(languageOf(locale, globalThis.navigator.language));
  const theme = useTheme('auto', undefined);
  const styles = useNotOpenedStyles();
  const unsupported = error instanceof HostError && error.code === 'unsupported';
  return (
    <FluentProvider theme={theme} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <main className={styles.root}>
        <h1 className={styles.title}>{text.product}</h1>
        <p className={styles.text} role="alert">
          {unsupported ? text.noExcel : pick(textOf(error))}
        </p>
        <div className={styles.buttons}>
          {!unsupported && <Button onClick={onRetry}>{text.way.retry}</Button>}
          <Link href="page.html" target="_blank" rel="noopener" inline>
            {text.usePage}
          </Link>
        </div>
      </main>
    </FluentProvider>
  );
}
