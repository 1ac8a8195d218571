import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../../../workbook';
import type { FindingView } from '../../engine/model';
import { useText } from '../../text';
import { CellLink } from '../CellLink/CellLink';
import type { FindingFigures } from '../figures';
import { useFindingDetailStyles } from './useFindingDetailStyles.styles';

export interface DerivationProps {
  readonly finding: FindingView;
  readonly figures: FindingFigures;
}

/** What stands in the cell, what the relation gives, the difference and what rounding allows; then every cell that takes part. */
export function Derivation({ finding, figures }: DerivationProps) {
  const { text, say } = useText();
  const styles = useFindingDetailStyles();
  const { site, related } = finding;
  const pairs = [
    [say.actual, figures.actual ?? (finding.expected === null ? null : text.empty)],
    [say.expected, figures.expected],
    [say.difference, figures.difference],
    [say.allowance, figures.allowance],
  ].filter((pair): pair is [string, string] => pair[1] !== null);
  const { sumOfParts: sum, difference } = figures;
  // A cell that is one of the related ones says its own figure there.
  const isListed = related.some((cell) => site !== null && isSameCell(cell, site));
  return (
    <>
      {pairs.length > 0 && (
        <dl className={styles.figures}>
          {pairs.map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value === text.empty ? value : `${value} ${figures.unit.name}`}</dd>
            </div>
          ))}
        </dl>
      )}
      {related.length > 0 && (
        <>
          <h3 className={styles.sub}>{text.derivation}</h3>
          <table className={styles.table}>
            <thead>
              <tr>
                {[text.role, text.place, text.line].map((word) => (
                  <th key={word} scope="col" className={mergeClasses(styles.cell, styles.head, styles.role)}>
                    {word}
                  </th>
                ))}
                <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
                  {text.figure}
                </th>
              </tr>
            </thead>
            <tbody>
              {site && !isListed && (
                <Row
                  role={sum === null ? text.here : say.role.total}
                  place={<CellLink at={site} from={site.sheet} />}
                  label={site.label}
                  figure={figures.actual ?? text.empty}
                />
              )}
              {related.map((cell, index) => (
                <Row
                  key={index}
                  role={say.role[cell.role]}
                  place={<CellLink at={cell} from={site?.sheet} />}
                  label={cell.label}
                  figure={figures.related(cell) ?? text.empty}
                />
              ))}
              {sum !== null && <Row role={text.sumOfParts} place={null} label="" figure={sum} strong />}
              {sum !== null && difference !== null && (
                <Row role={say.difference} place={null} label="" figure={difference} strong />
              )}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

interface RowProps {
  readonly role: string;
  readonly place: ReactNode;
  readonly label: string;
  readonly figure: string;
  readonly strong?: boolean;
}

function Row({ role, place, label, figure, strong = false }: RowProps) {
  const styles = useFindingDetailStyles();
  return (
    <tr className={strong ? styles.sum : undefined}>
      <td className={mergeClasses(styles.cell, styles.role)} colSpan={place === null ? 3 : 1}>
        {role}
      </td>
      {place !== null && (
        <>
          <td className={mergeClasses(styles.cell, styles.place)}>{place}</td>
          <td className={styles.cell}>{label}</td>
        </>
      )}
      <td className={mergeClasses(styles.cell, styles.number)}>{figure}</td>
    </tr>
  );
}
