import { foldReasons, noteWords } from '../../../reporting/words';
import type { CheckView } from '../../engine/model';
import { useText } from '../../text';
import { Section } from '../Section/Section';
import { useNotCheckedStyles } from './useNotCheckedStyles.styles';

/** What has no verdict and why; then what the reader could not carry over. */
export function NotChecked({ view }: { view: CheckView }) {
  const { text, say, language } = useText();
  const styles = useNotCheckedStyles();
  const reasons = foldReasons(view.report, language);
  const { notes } = view.report;
  return (
    <>
      {reasons.length > 0 && (
        <Section title={text.notChecked} count={say.times(view.coverage.notCheckable)}>
          <p className={styles.help}>{text.notCheckedHelp}</p>
          <ul className={styles.list}>
            {reasons.map(({ text: reason, count, rules, sheets }) => (
              <li key={reason} className={styles.item}>
                {reason}
                <span className={styles.quiet}>
                  {[say.times(count), rules.join(' '), sheets.join(' ')].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={text.readingNotes} count={String(notes.length)}>
          <ul className={styles.list}>
            {notes.map((note, index) => (
              <li key={index} className={styles.item}>
                {noteWords(note, language)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
