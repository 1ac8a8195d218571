import type { FilledField } from '../../performance/templates';
import { CellLink } from '../components/CellLink/CellLink';
import { useText } from '../text';
import { performanceText } from '../text/performance';
import { usePerformanceStyles } from './usePerformanceStyles.styles';

/** What one form will hold, field by field, with the cell it is taken from. */
export function FormPreview({ name, fields }: { name: string; fields: readonly FilledField[] }) {
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const filled = fields.filter(({ state, text }) => state !== 'open' && text !== '');
  return (
    <details>
      <summary className={styles.summary}>
        {name} <span className={styles.quiet}>{say.willFill(filled.length)}</span>
      </summary>
      <table className={styles.table}>
        <tbody>
          {fields.map((field, at) => (
            <tr key={at}>
              <th scope="row">{field.name}</th>
              <td>
                {field.state === 'open' ? (
                  <span className={styles.quiet}>
                    {say.state.open}
                    {field.required && say.of(say.required)}
                  </span>
                ) : (
                  <>
                    {field.text}{' '}
                    <span className={styles.quiet}>
                      {say.state[field.state]} {field.from && <CellLink at={field.from} />}
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
