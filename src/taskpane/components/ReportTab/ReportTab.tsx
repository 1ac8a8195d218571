import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isBusy } from '../../session';
import { useSurface } from '../../surroundings';
import { useText } from '../../text';
import { useSession } from '../../use-session';
import { PrintView } from './PrintView';
import { saveText } from './save-text';
import { useReportTabStyles } from './useReportTabStyles.styles';

/** The result for others: as a sheet of the workbook, as text, on paper, as a page. */
export default function ReportTab() {
  const { session, state } = useSession();
  const { text, language } = useText();
  const styles = useReportTabStyles();
  const surface = useSurface();
  const [printing, setPrinting] = useState(false);
  const { view } = state;
  const busy = isBusy(state);
  if (!view) {
    return (
      <div className={styles.root}>
        <p className={styles.text}>{text.reportFirst}</p>
        <div>
          <Button appearance="primary" disabled={busy} onClick={() => void session.check()}>
            {text.check}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <div className={styles.screen}>
        <p className={styles.text}>{text.reportIntro}</p>
        <div className={styles.action}>
          <Button
            appearance="primary"
            disabled={busy || !session.capabilities.canWrite}
            onClick={() => void session.insertReport(language)}
          >
            {text.insertReport}
          </Button>
          <p className={styles.quiet}>{text.insertReportHelp}</p>
        </div>
        <CopyText />
        {/* Web views of Excel cannot hand out files; a browser can. */}
        {surface === 'page' && (
          <div>
            <Button
              onClick={() =>
                void session.reportAs('html', language).then((html) => {
                  if (html !== null) saveText(`${view.workbook}.html`, 'text/html', html);
                })
              }
            >
              {text.saveReport}
            </Button>
          </div>
        )}
        <div className={styles.action}>
          <div className={styles.buttons}>
            <Button aria-expanded={printing} onClick={() => setPrinting(!printing)}>
              {text.printReport}
            </Button>
            {printing && <Button onClick={() => globalThis.print()}>{text.printNow}</Button>}
          </div>
          {printing && <p className={styles.quiet}>{text.printHelp}</p>}
        </div>
      </div>
      {printing && <PrintView view={view} />}
    </div>
  );
}

/** Web views may forbid the clipboard: then the text stands there to be copied by hand. */
function CopyText() {
  const { session } = useSession();
  const { text, language } = useText();
  const styles = useReportTabStyles();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const report = (await session.reportAs('text', language)) ?? '';
    try {
      await navigator.clipboard.writeText(report);
      setCopied(true);
      setByHand(null);
    } catch {
      setByHand(report);
    }
  };
  return (
    <div className={styles.action}>
      <Button onClick={() => void copy()}>{text.copyReport}</Button>
      <p className={styles.quiet} role="status">
        {copied && text.copied}
      </p>
      {byHand !== null && (
        <Field label={text.copyByHand}>
          <Textarea
            className={styles.byHand}
            readOnly
            value={byHand}
            autoFocus
            onFocus={({ target }) => target.select()}
            resize="vertical"
          />
        </Field>
      )}
    </div>
  );
}
