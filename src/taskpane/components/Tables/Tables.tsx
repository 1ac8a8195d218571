import { Link, Select } from '@fluentui/react-components';
import { BUDGET_KINDS, OTHER_KINDS, type TableKind } from '../../../tables/model';
import { ownValue } from '../../../workbook';
import type { CheckView, TableView } from '../../engine/model';
import { isBusy, stateOfTable } from '../../session';
import { useText } from '../../text';
import { useOnlySession, useSessionPart } from '../../use-session';
import { showFindings } from '../Findings/show-findings';
import { CellLink } from '../CellLink/CellLink';
import { Section } from '../Section/Section';
import { SeverityIcon } from '../SeverityIcon/SeverityIcon';
import { useTablesStyles } from './useTablesStyles.styles';

/** Which tables were recognised, how they stand and why; what is wrong about that can be set right here. */
export function Tables({ view }: { view: CheckView }) {
  const { text, pick } = useText();
  const styles = useTablesStyles();
  return (
    <Section title={text.tables} count={text.tableCount(view.tables.length)}>
      <ul className={styles.list}>
        {view.tables.map((table) => (
          <TableItem key={table.id} view={view} table={table} />
        ))}
      </ul>
      {view.unplaced.length > 0 && (
        <>
          <h3 className={styles.sub}>{text.unplaced}</h3>
          <ul className={styles.list}>
            {view.unplaced.map(({ sheet, range, title, reason }, index) => (
              <li key={index} className={styles.item}>
                <CellLink at={{ sheet, row: range?.top ?? 0, column: range?.left ?? 0 }}>{sheet}</CellLink> {title}
                <div className={styles.quiet}>{pick(reason)}</div>
                <KindChoice sheet={sheet} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function TableItem({ view, table }: { view: CheckView; table: TableView }) {
  const session = useOnlySession();
  const byHand = useSessionPart(({ recognition }) => ownValue(recognition, table.sheet) !== undefined);
  const { text, say, kindName } = useText();
  const styles = useTablesStyles();
  const standing = stateOfTable(view, table);
  const found = view.findings.filter(({ tables }) => tables.includes(table.id)).length;
  const facts = [table.range, table.unit, table.year === null ? null : say.yearText(table.year)];
  return (
    <li className={styles.item}>
      <div className={styles.headline}>
        <SeverityIcon state={standing} />
        <span>
          <CellLink at={{ sheet: table.sheet, row: table.area.top, column: table.area.left }}>
            <span className={styles.name}>{kindName(table.kind)}</span>
          </CellLink>{' '}
          {text.tableState[standing]}
        </span>
      </div>
      <div className={styles.body}>
        <span className={styles.quiet}>{[table.sheet, ...facts].filter(Boolean).join(' · ')}</span>
        {standing !== 'unknown' && <span className={styles.quiet}>{say.tally(table.coverage)}</span>}
        {found > 0 && (
          <Link
            as="button"
            type="button"
            inline
            onClick={() => {
              session.filter({ tables: [table.id], sheet: null });
              showFindings();
            }}
          >
            {text.onlyThis}
            {say.brackets(String(found))}
          </Link>
        )}
        <details>
          <summary className={styles.summary}>
            {text.why} · {text.confidence(Math.round(table.confidence * 100))}
            {byHand && ` · ${text.byHand}`}
          </summary>
          <div className={styles.details}>
            <ul className={styles.reasons}>
              {[table.title, ...table.reasons].filter(Boolean).map((reason, index) => (
                <li key={index}>{reason}</li>
              ))}
            </ul>
            <KindChoice sheet={table.sheet} />
          </div>
        </details>
      </div>
    </li>
  );
}

const KINDS: readonly TableKind[] = [
  ...BUDGET_KINDS,
  ...OTHER_KINDS,
  ...BUDGET_KINDS.map((kind): TableKind => `final-${kind}`),
];

/** Says by hand what a sheet holds; kept in the workbook. */
function KindChoice({ sheet }: { sheet: string }) {
  const session = useOnlySession();
  const chosen = useSessionPart(({ recognition }) => ownValue(recognition, sheet) ?? '');
  const busy = useSessionPart(isBusy);
  const { text, kindName } = useText();
  return (
    <Select
      size="small"
      aria-label={text.sheetKind(sheet)}
      value={chosen}
      disabled={busy || !session.capabilities.canWrite}
      onChange={(_, { value }) =>
        void session.correctRecognition(sheet, value === '' ? null : (value as TableKind | 'none'))
      }
    >
      <option value="">{text.automatic}</option>
      <option value="none">{text.noTable}</option>
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {kindName(kind)}
        </option>
      ))}
    </Select>
  );
}
