import { mergeClasses } from '@fluentui/react-components';
import { addressFrom, findingWords, foldReasons, groupByTable, kindWords } from '../../../reporting/words';
import type { CheckView } from '../../engine/model';
import { useText } from '../../text';
import { PRINTED, usePrintOnlyReport, usePrintViewStyles } from './usePrintViewStyles.styles';

/** The report for paper: black on white, everything unfolded. */
export function PrintView({ view }: { view: CheckView }) {
  const { text, say, language } = useText();
  const styles = usePrintViewStyles();
  usePrintOnlyReport();
  const { report } = view;
  const reasons = foldReasons(report, language);
  return (
    <section className={mergeClasses(PRINTED, styles.page)} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      <p className={styles.text}>{report.path}</p>
      <p className={styles.text}>{say.summary(report.tables.length, report.coverage)}</p>
      {groupByTable(report).map(({ table, findings }) => (
        <section key={table?.id ?? ''}>
          <h3 className={styles.heading}>{table ? `${kindWords(table, language)} ${table.sheet}` : text.whole}</h3>
          {findings.map((finding, index) => (
            <div key={index} className={styles.finding}>
              <p className={styles.text}>
                <strong>
                  {say.severity[finding.severity]}{' '}
                  {finding.cell && addressFrom(finding.sheet, { sheet: finding.sheet ?? '', cell: finding.cell })}{' '}
                  {finding.label}
                </strong>
              </p>
              <p className={styles.text}>{findingWords(finding, language).message}</p>
              {finding.accepted && <p className={styles.text}>{say.labelled(say.accepted, finding.accepted.reason)}</p>}
            </div>
          ))}
        </section>
      ))}
      {reasons.length > 0 && (
        <>
          <h3 className={styles.heading}>{say.notChecked}</h3>
          <ul className={styles.list}>
            {reasons.map(({ text: reason, count }) => (
              <li key={reason}>
                {say.times(count)} {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
